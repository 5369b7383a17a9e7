using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Average pooling of signals: y[c, t] = mean of x[c, …] over a window. Takes [channels, length].
/// Backward: dy, divided as the sum was, goes to every number of its window.
/// </summary>
/// <param name="pool">Length of the window, 1 or more.</param>
public sealed class AveragePool1DAttribute(int pool) : Pool1DAttribute(pool)
{
    /// <summary>Whether padding counts as numbers that are 0. Default: no, the mean is that of the numbers in the signal.</summary>
    public bool CountsPadding { get; set; }

    private protected override bool HasZeros => CountsPadding;

    internal override PoolKind Kind => PoolKind.Average;
}
