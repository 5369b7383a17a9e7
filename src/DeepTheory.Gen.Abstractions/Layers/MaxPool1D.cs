using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Maximum pooling of signals: y[c, t] = max x[c, …] over a window. Takes [channels, length]. Padding is never the maximum.
/// Backward: dy goes to the first of the largest numbers of its window.
/// </summary>
/// <param name="pool">Length of the window, 1 or more.</param>
public sealed class MaxPool1DAttribute(int pool) : Pool1DAttribute(pool)
{
    internal override PoolKind Kind => PoolKind.Maximum;
}
