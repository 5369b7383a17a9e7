using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>What pooling of signals has in common.</summary>
public abstract class Pool1DAttribute : PoolAttribute
{
    private protected Pool1DAttribute(int pool) => Pool = pool;

    /// <summary>Length of the window.</summary>
    public int Pool { get; }

    /// <summary>Padding at both ends of the signal, at most half the window.</summary>
    public int PaddingLength { get; set; }

    private protected override bool IsSignal => true;

    private protected override WindowAxis Vertical => WindowAxis.One;

    private protected override WindowAxis Horizontal => Axis(Pool, 0, PaddingLength);

    internal override string? Fault => Pool < 1 ? $"pool is {Pool}, but must be 1 or more"
        : PaddingLength < 0 || PaddingLength > Pool / 2 ? $"PaddingLength is {PaddingLength}, but must lie between 0 and half the window, {Pool / 2}"
        : Padding == Padding.Same && PaddingLength > 0 ? "Padding is Same, which sets the padding itself, but PaddingLength is given too"
        : base.Fault;
}
