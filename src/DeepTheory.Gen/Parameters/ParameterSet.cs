using System.Collections;
using System.Diagnostics.CodeAnalysis;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>The trained tensors of one network, in the order of the declaration.</summary>
public sealed class ParameterSet : IReadOnlyList<Parameter>
{
    private readonly AlignedBuffer storage;
    private readonly Parameter[] parameters;
    private readonly Dictionary<string, Parameter> byName;

    /// <summary>Called by emitted code.</summary>
    public ParameterSet(AlignedBuffer storage, params Parameter[] parameters)
    {
        this.storage = storage;
        this.parameters = parameters;
        byName = parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        TotalLength = parameters.Sum(parameter => parameter.Length);
    }

    /// <summary>Number of tensors.</summary>
    public int Count => parameters.Length;

    /// <summary>Numbers in all tensors together: the network's <c>ParameterCount</c>.</summary>
    public int TotalLength { get; }

    /// <summary>A tensor by its place in the declaration.</summary>
    public Parameter this[int index] => parameters[index];

    /// <summary>A tensor by name.</summary>
    /// <exception cref="KeyNotFoundException">No tensor has this name; the message lists those there are.</exception>
    public Parameter this[string name] => byName.TryGetValue(name, out Parameter? parameter)
        ? parameter
        : throw new KeyNotFoundException($"No parameter is named '{name}'. There are: {string.Join(", ", byName.Keys)}.");

    /// <summary>A tensor by name, if there is one.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Parameter? parameter) => byName.TryGetValue(name, out parameter);

    /// <summary>Copies every tensor out, one after another, each row-major.</summary>
    /// <exception cref="ArgumentException">The destination has another length than <see cref="TotalLength"/>.</exception>
    public void CopyTo(Span<float> destination) => Gather(storage.Span, destination);

    /// <summary>Replaces every tensor, in the order of <see cref="CopyTo"/>.</summary>
    /// <exception cref="ArgumentException">The source has another length than <see cref="TotalLength"/>.</exception>
    public void CopyFrom(ReadOnlySpan<float> source) => Scatter(source, storage.Span);

    /// <summary>Called by emitted code: from the order of a parameter block to that of <see cref="CopyTo"/>.</summary>
    public void Gather(ReadOnlySpan<float> block, Span<float> rowMajor)
    {
        ThrowIfLengthDiffers(rowMajor.Length);
        foreach (Parameter parameter in parameters)
        {
            parameter.Gather(block, rowMajor[..parameter.Length]);
            rowMajor = rowMajor[parameter.Length..];
        }
    }

    /// <summary>Called by emitted code: from the order of <see cref="CopyTo"/> to that of a parameter block.</summary>
    public void Scatter(ReadOnlySpan<float> rowMajor, Span<float> block)
    {
        ThrowIfLengthDiffers(rowMajor.Length);
        foreach (Parameter parameter in parameters)
        {
            parameter.Scatter(rowMajor[..parameter.Length], block);
            rowMajor = rowMajor[parameter.Length..];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator() => ((IEnumerable<Parameter>)parameters).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => parameters.GetEnumerator();

    private void ThrowIfLengthDiffers(int length)
    {
        if (length != TotalLength)
        {
            throw new ArgumentException($"Expected one float per parameter, {TotalLength}, but the span given has {length}.");
        }
    }
}
