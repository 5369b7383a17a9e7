namespace DeepTheory.Gen.Runtime;

/// <summary>
/// How an image lies in a frame: with zeros around it and, where a window walks in strides, cut into phases, so that what a tap of a kernel meets on its way lies
/// side by side. Number (c, i, j) of the padded image is in phase (i mod s, j mod s') at row i / s, column j / s'.
/// </summary>
public sealed class FrameLayout
{
    /// <summary>Channels of the image.</summary>
    public required int Channels { get; init; }

    /// <summary>Rows of the image.</summary>
    public required int Height { get; init; }

    /// <summary>Columns of the image.</summary>
    public required int Width { get; init; }

    /// <summary>Floats from one sample's image to the next.</summary>
    public required int ImageFloats { get; init; }

    /// <summary>Phases down: the stride.</summary>
    public int VerticalPhases { get; init; } = 1;

    /// <summary>Phases to the right.</summary>
    public int HorizontalPhases { get; init; } = 1;

    /// <summary>Rows of padding above the image; less than 0 where rows of the image are left out.</summary>
    public int Top { get; init; }

    /// <summary>Columns of padding to the left.</summary>
    public int Left { get; init; }

    /// <summary>Rows of a phase.</summary>
    public required int PhaseHeight { get; init; }

    /// <summary>Floats from one row of a phase to the next.</summary>
    public required int RowFloats { get; init; }

    /// <summary>Floats from one phase to the next.</summary>
    public required int PhaseFloats { get; init; }

    /// <summary>Floats in front of a phase's first row.</summary>
    public int Front { get; init; }

    /// <summary>Floats from one sample's frame to the next.</summary>
    public required int FrameFloats { get; init; }
}
