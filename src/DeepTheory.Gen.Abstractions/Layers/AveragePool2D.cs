using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Average pooling: y[c, i, j] = mean of x[c, …] over a window. Takes [channels, height, width].
/// Backward: dy, divided as the sum was, goes to every number of its window.
/// </summary>
public sealed class AveragePool2DAttribute : Pool2DAttribute
{
    /// <summary>With a square window.</summary>
    /// <param name="pool">Rows and columns of the window, 1 or more.</param>
    public AveragePool2DAttribute(int pool)
        : base(pool, pool)
    {
    }

    /// <summary>With a rectangular window.</summary>
    /// <param name="poolHeight">Rows of the window, 1 or more.</param>
    /// <param name="poolWidth">Columns of the window, 1 or more.</param>
    public AveragePool2DAttribute(int poolHeight, int poolWidth)
        : base(poolHeight, poolWidth)
    {
    }

    /// <summary>Whether padding counts as numbers that are 0. Default: no, the mean is that of the numbers in the image.</summary>
    public bool CountsPadding { get; set; }

    private protected override bool HasZeros => CountsPadding;

    internal override PoolKind Kind => PoolKind.Average;
}
