using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>
/// One tensor of a network: a live view by name and shape. Its numbers are read and written in row-major order of
/// <see cref="Shape"/>, whatever order the network keeps them in. A dense weight has shape [outputs, inputs].
/// </summary>
public sealed class Parameter
{
    private readonly AlignedBuffer storage;
    private readonly int offset;
    private readonly int[] shape;
    private readonly int panel;

    /// <summary>Called by emitted code.</summary>
    /// <param name="name">For example <c>dense1.weight</c>.</param>
    /// <param name="storage">The network's parameter block.</param>
    /// <param name="offset">First element in the block.</param>
    /// <param name="shape">Lengths of the axes; empty for a single number.</param>
    /// <param name="panel">
    /// 0 for row-major order. Else the first axis counts outputs and the others inputs, and this many outputs lie side by side: the
    /// block holds panels of [inputs][outputs], the last one as wide as the outputs that remain, padded to 16.
    /// </param>
    /// <param name="isTrained">Whether training changes it by its gradient.</param>
    public Parameter(string name, AlignedBuffer storage, int offset, int[] shape, int panel = 0, bool isTrained = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(panel);
        ArgumentOutOfRangeException.ThrowIfNotEqual(panel % AlignedBuffer.LineFloats, 0, nameof(panel));
        Name = name;
        IsTrained = isTrained;
        this.storage = storage;
        this.offset = offset;
        this.shape = shape;
        this.panel = panel;
        Length = 1;
        foreach (int axis in shape)
        {
            Length *= axis;
        }
    }

    /// <summary>For example <c>dense1.weight</c>; also the tensor's name in a file.</summary>
    public string Name { get; }

    /// <summary>Lengths of the axes; empty for a single number.</summary>
    public ReadOnlySpan<int> Shape => shape;

    /// <summary>
    /// Whether training changes it by its gradient; if not, it is a statistic that training steps measure, and its gradient is 0.
    /// </summary>
    public bool IsTrained { get; }

    /// <summary>How many numbers.</summary>
    public int Length { get; }

    /// <summary>One number, by its row-major position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is not in [0, Length).</exception>
    public float this[int index]
    {
        get => storage.Span[Locate(index)];
        set => storage.Span[Locate(index)] = value;
    }

    /// <summary>One number of a matrix.</summary>
    /// <param name="row">For a dense weight: the output.</param>
    /// <param name="column">For a dense weight: the input.</param>
    /// <exception cref="InvalidOperationException">The tensor is no matrix.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Row or column lies outside the shape.</exception>
    public float this[int row, int column]
    {
        get => this[MatrixIndex(row, column)];
        set => this[MatrixIndex(row, column)] = value;
    }

    /// <summary>Copies the numbers out, row-major.</summary>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    public void CopyTo(Span<float> destination)
    {
        ThrowIfLengthDiffers(destination.Length, nameof(destination));
        Gather(storage.Span, destination);
    }

    /// <summary>Replaces all numbers, row-major.</summary>
    /// <exception cref="ArgumentException">The source has another length.</exception>
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        ThrowIfLengthDiffers(source.Length, nameof(source));
        Scatter(source, storage.Span);
    }

    /// <summary>The numbers as a new array, row-major.</summary>
    public float[] ToArray()
    {
        var result = new float[Length];
        CopyTo(result);
        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} [{string.Join(", ", shape)}]";

    internal void Gather(ReadOnlySpan<float> block, Span<float> rowMajor)
    {
        if (panel == 0)
        {
            block.Slice(offset, Length).CopyTo(rowMajor);
            return;
        }

        for (int output = 0; output < shape[0]; output++)
        {
            (int position, int step) = Find(output);
            foreach (ref float number in rowMajor.Slice(output * Inputs, Inputs))
            {
                number = block[position];
                position += step;
            }
        }
    }

    internal void Scatter(ReadOnlySpan<float> rowMajor, Span<float> block)
    {
        if (panel == 0)
        {
            rowMajor.CopyTo(block.Slice(offset, Length));
            return;
        }

        for (int output = 0; output < shape[0]; output++)
        {
            (int position, int step) = Find(output);
            foreach (float number in rowMajor.Slice(output * Inputs, Inputs))
            {
                block[position] = number;
                position += step;
            }
        }
    }

    private int Inputs => Length / shape[0];

    /// <summary>Where an output's first input lies, and how far it is to the next.</summary>
    private (int Position, int Step) Find(int output)
    {
        int before = output / panel * panel;
        int padded = (shape[0] + AlignedBuffer.LineFloats - 1) / AlignedBuffer.LineFloats * AlignedBuffer.LineFloats;
        return (offset + (before * Inputs) + output - before, Math.Min(panel, padded - before));
    }

    private int Locate(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        if (panel == 0)
        {
            return offset + index;
        }

        (int position, int step) = Find(index / Inputs);
        return position + (index % Inputs * step);
    }

    private int MatrixIndex(int row, int column)
    {
        if (shape.Length != 2)
        {
            throw new InvalidOperationException($"{this} has {shape.Length} axes; an index by row and column needs 2.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, shape[0]);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, shape[1]);
        return (row * shape[1]) + column;
    }

    private void ThrowIfLengthDiffers(int length, string argument)
    {
        if (length != Length)
        {
            throw new ArgumentException($"{this} holds {Length} numbers, but the span given has {length}.", argument);
        }
    }
}
