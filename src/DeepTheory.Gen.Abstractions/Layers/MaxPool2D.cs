using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Maximum pooling: y[c, i, j] = max x[c, …] over a window. Takes [channels, height, width]. Padding is never the maximum.
/// Backward: dy goes to the first of the largest numbers of its window, row by row.
/// </summary>
public sealed class MaxPool2DAttribute : Pool2DAttribute
{
    /// <summary>With a square window.</summary>
    /// <param name="pool">Rows and columns of the window, 1 or more.</param>
    public MaxPool2DAttribute(int pool)
        : base(pool, pool)
    {
    }

    /// <summary>With a rectangular window.</summary>
    /// <param name="poolHeight">Rows of the window, 1 or more.</param>
    /// <param name="poolWidth">Columns of the window, 1 or more.</param>
    public MaxPool2DAttribute(int poolHeight, int poolWidth)
        : base(poolHeight, poolWidth)
    {
    }

    internal override PoolKind Kind => PoolKind.Maximum;
}
