namespace DeepTheory.Gen.Runtime;

/// <summary>The windows of a pool: rows and columns of the image, those of place i being First[i] and what follows up to End[i], not included.</summary>
public sealed class PoolLayout
{
    /// <summary>Channels, each pooled for itself.</summary>
    public required int Channels { get; init; }

    /// <summary>Rows of the image.</summary>
    public required int Height { get; init; }

    /// <summary>Columns of the image.</summary>
    public required int Width { get; init; }

    /// <summary>Where the image is.</summary>
    public required PlaneLayout Image { get; init; }

    /// <summary>Where its gradient is to be.</summary>
    public required PlaneLayout Gradient { get; init; }

    /// <summary>Floats from one sample's result to the next.</summary>
    public required int ResultFloats { get; init; }

    /// <summary>The first row of each window.</summary>
    public required int[] FirstRow { get; init; }

    /// <summary>The row behind the last of each window.</summary>
    public required int[] EndRow { get; init; }

    /// <summary>The first column of each window.</summary>
    public required int[] FirstColumn { get; init; }

    /// <summary>The column behind the last of each window.</summary>
    public required int[] EndColumn { get; init; }

    /// <summary>Whether windows are blocks of two by two, side by side from the first number on.</summary>
    public bool ArePairs { get; init; }

    /// <summary>What a window's sum is divided by; 0 for as many numbers as it holds.</summary>
    public int Divisor { get; init; }
}
