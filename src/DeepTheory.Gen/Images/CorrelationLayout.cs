namespace DeepTheory.Gen.Runtime;

/// <summary>
/// The sums of a convolution, forward or backward: c[row, p] = Σ w[row, outer, tap] · frame[outer, offset(tap) + p] for each group of channels and all positions p of a
/// plane at once. As frames lie, every tap meets neighbouring numbers.
/// </summary>
public sealed class CorrelationLayout
{
    /// <summary>Groups of channels that do not see one another.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Channels of the result in a group.</summary>
    public required int Rows { get; init; }

    /// <summary>Channels of the frame in a group.</summary>
    public required int Outer { get; init; }

    /// <summary>Positions, a multiple of 16.</summary>
    public required int Positions { get; init; }

    /// <summary>Where each tap reads, in floats from the position.</summary>
    public required int[] Taps { get; init; }

    /// <summary>Where each tap's weight is.</summary>
    public required int[] Weights { get; init; }

    /// <summary>Floats from one row's weights to the next's.</summary>
    public required int WeightRow { get; init; }

    /// <summary>Floats from one outer channel's weights to the next's.</summary>
    public required int WeightOuter { get; init; }

    /// <summary>Floats from one group's weights to the next's.</summary>
    public required int WeightGroup { get; init; }

    /// <summary>Floats from one outer channel of the frame to the next.</summary>
    public required int FrameOuter { get; init; }

    /// <summary>Floats from one sample's frame to the next.</summary>
    public required int FrameFloats { get; init; }

    /// <summary>Floats from one row of the result to the next.</summary>
    public required int ResultRow { get; init; }

    /// <summary>Floats before the result's first row.</summary>
    public int ResultStart { get; init; }

    /// <summary>Floats from one sample's result to the next.</summary>
    public required int ResultFloats { get; init; }
}
