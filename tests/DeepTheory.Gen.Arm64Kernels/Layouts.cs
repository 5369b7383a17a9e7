using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Arm64;

/// <summary>Layouts of images.</summary>
internal static class Layouts
{
    /// <summary>A frame of two channels, 10 by 18 with its border, and what the last tap reads beyond.</summary>
    public const int FrameFloats = 448;

    /// <summary>Eight rows of 18, padded to 16.</summary>
    public const int Positions = 144;

    public static CorrelationLayout Convolution() => new()
    {
        Rows = 5,
        Outer = 2,
        Positions = Positions,
        Taps = [0, 1, 2, 18, 19, 20, 36, 37, 38],
        Weights = [0, 1, 2, 3, 4, 5, 6, 7, 8],
        WeightRow = 18,
        WeightOuter = 9,
        WeightGroup = 0,
        FrameOuter = 192,
        FrameFloats = FrameFloats,
        ResultRow = Positions,
        ResultFloats = 5 * Positions,
    };

    public static PoolLayout Pool() => new()
    {
        Channels = 2,
        Height = 9,
        Width = 13,
        Image = new PlaneLayout(Front: 0, Row: 13, Plane: 117, Sample: 240),
        Gradient = default,
        ResultFloats = 64,
        FirstRow = [0, 2, 4, 6],
        EndRow = [3, 5, 7, 9],
        FirstColumn = [0, 2, 4, 6, 8, 10],
        EndColumn = [3, 5, 7, 9, 11, 13],
    };
}
