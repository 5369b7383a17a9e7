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
    private readonly int[] strides;

    /// <summary>Called by emitted code.</summary>
    /// <param name="name">For example <c>dense1.weight</c>.</param>
    /// <param name="storage">The network's parameter block.</param>
    /// <param name="offset">First element in the block.</param>
    /// <param name="shape">Lengths of the axes; empty for a single number.</param>
    /// <param name="strides">Distance in the block between neighbours along each axis.</param>
    /// <param name="isTrained">Whether training changes it by its gradient.</param>
    public Parameter(string name, AlignedBuffer storage, int offset, int[] shape, int[] strides, bool isTrained = true)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(strides.Length, shape.Length);
        Name = name;
        IsTrained = isTrained;
        this.storage = storage;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
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
        int inner = InnerLength;
        for (int i = 0; i < rowMajor.Length; i += inner)
        {
            int position = Position(i);
            for (int j = 0; j < inner; j++)
            {
                rowMajor[i + j] = block[position];
                position += InnerStride;
            }
        }
    }

    internal void Scatter(ReadOnlySpan<float> rowMajor, Span<float> block)
    {
        int inner = InnerLength;
        for (int i = 0; i < rowMajor.Length; i += inner)
        {
            int position = Position(i);
            for (int j = 0; j < inner; j++)
            {
                block[position] = rowMajor[i + j];
                position += InnerStride;
            }
        }
    }

    private int InnerLength => shape.Length == 0 ? 1 : shape[^1];

    private int InnerStride => strides.Length == 0 ? 1 : strides[^1];

    private int Locate(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        return Position(index);
    }

    private int Position(int index)
    {
        int position = offset;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            int next = index / shape[axis];
            position += (index - (next * shape[axis])) * strides[axis];
            index = next;
        }

        return position;
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
