using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>What pooling of images has in common.</summary>
public abstract class Pool2DAttribute : PoolAttribute
{
    private protected Pool2DAttribute(int poolHeight, int poolWidth)
    {
        PoolHeight = poolHeight;
        PoolWidth = poolWidth;
    }

    /// <summary>Rows of the window.</summary>
    public int PoolHeight { get; }

    /// <summary>Columns of the window.</summary>
    public int PoolWidth { get; }

    /// <summary>The stride down, where it is another; 0 for <see cref="PoolAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The stride to the right, where it is another; 0 for <see cref="PoolAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>Padding above and below the image, at most half the window.</summary>
    public int PaddingHeight { get; set; }

    /// <summary>Padding to the left and right of the image, at most half the window.</summary>
    public int PaddingWidth { get; set; }

    private protected override bool IsSignal => false;

    private protected override WindowAxis Vertical => Axis(PoolHeight, StrideHeight, PaddingHeight);

    private protected override WindowAxis Horizontal => Axis(PoolWidth, StrideWidth, PaddingWidth);

    internal override string? Fault =>
        PoolHeight < 1 || PoolWidth < 1 ? $"{(PoolHeight == PoolWidth ? "pool" : PoolHeight < 1 ? "poolHeight" : "poolWidth")} is {Math.Min(PoolHeight, PoolWidth)}, but must be 1 or more"
        : StrideHeight < 0 ? $"StrideHeight is {StrideHeight}, but must be 1 or more, or 0 for Stride"
        : StrideWidth < 0 ? $"StrideWidth is {StrideWidth}, but must be 1 or more, or 0 for Stride"
        : PaddingHeight < 0 || PaddingHeight > PoolHeight / 2 ? $"PaddingHeight is {PaddingHeight}, but must lie between 0 and half the window, {PoolHeight / 2}"
        : PaddingWidth < 0 || PaddingWidth > PoolWidth / 2 ? $"PaddingWidth is {PaddingWidth}, but must lie between 0 and half the window, {PoolWidth / 2}"
        : Padding == Padding.Same && (PaddingHeight > 0 || PaddingWidth > 0) ? "Padding is Same, which sets the padding itself, but PaddingHeight or PaddingWidth is given too"
        : base.Fault;
}
