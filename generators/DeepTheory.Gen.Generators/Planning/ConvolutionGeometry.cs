namespace DeepTheory.Gen.Generators.Planning;

/// <summary>
/// Where everything of a convolution lies. The image is put into a frame, with its padding and cut into phases where the kernel walks in strides; there number
/// p = i · (row of a phase) + j of the result meets, at each tap, the number that lies a fixed distance from p. So a convolution is a sum over taps of whole planes, in
/// which the few places at the end of each row that are none are computed too and left out afterwards. Backward is the same sum the other way: dy in planes as wide as
/// the frame's, with zeros around, each tap at its distance before p.
/// </summary>
/// <param name="Image">The larger side: x of a convolution, y of a transposed one.</param>
/// <param name="Result">The side with a place for each window.</param>
/// <param name="Window">The kernel.</param>
/// <param name="Groups">Groups of channels.</param>
internal sealed record ConvolutionGeometry(ImageSize Image, ImageSize Result, Window Window, int Groups)
{
    private int StrideDown => Window.Vertical.Stride;

    private int Stride => Window.Horizontal.Stride;

    private int PhaseHeight => Ceiling(checked(Image.Height + Window.Vertical.Before + Window.Vertical.After), StrideDown);

    private int RowFloats => Ceiling(checked(Image.Width + Window.Horizontal.Before + Window.Horizontal.After), Stride);

    private int PhaseFloats => CacheLine.Up(checked(PhaseHeight * RowFloats));

    /// <summary>Positions of a plane of results, places that are none included.</summary>
    private int Positions => CacheLine.Up(checked(Result.Height * RowFloats));

    private int ChannelFloats => checked(StrideDown * Stride * PhaseFloats);

    /// <summary>Every tap: its number, its phase, its distance within the phase.</summary>
    private IReadOnlyList<(int Number, int Phase, int Distance)> Taps =>
    [
        .. from row in Enumerable.Range(0, Window.Vertical.Kernel)
           from column in Enumerable.Range(0, Window.Horizontal.Kernel)
           let down = row * Window.Vertical.Dilation
           let right = column * Window.Horizontal.Dilation
           select ((row * Window.Horizontal.Kernel) + column,
               (down % StrideDown * Stride) + (right % Stride),
               (down / StrideDown * RowFloats) + (right / Stride)),
    ];

    private int Farthest => Taps.Max(tap => tap.Distance);

    /// <summary>Floats of a frame: all phases, and as far behind them as a tap of the last one reads.</summary>
    public int FrameFloats => CacheLine.Up(checked((Image.Channels * ChannelFloats) + Math.Max(0, Farthest + Positions - PhaseFloats)));

    /// <summary>Floats of results in planes, as they come out.</summary>
    public int PlanesFloats => checked(Result.Channels * Positions);

    /// <summary>Floats of a plane with zeros in front, in which every tap finds something before each position of a phase.</summary>
    public int SpacedPlane => checked(SpacedStart + PhaseFloats);

    public int SpacedFloats => checked(Result.Channels * SpacedPlane);

    /// <summary>Zeros in front of a spaced plane: whole lines, so that its vectors lie on lines.</summary>
    public int SpacedStart => CacheLine.Up(Farthest);

    /// <summary>Whether planes are the result as it is: nothing is to be left out.</summary>
    public bool PlanesAreResult => RowFloats == Result.Width && Positions == Result.Positions;

    /// <summary>The image in its frame.</summary>
    public FrameGeometry Frame => new(
        Image, CacheLine.Up(Image.Channels * Image.Positions), StrideDown, Stride, Window.Vertical.Before, Window.Horizontal.Before, PhaseHeight, RowFloats, PhaseFloats, 0, FrameFloats);

    /// <summary>The result in planes.</summary>
    public FrameGeometry Planes => OfResult(Positions, 0, PlanesFloats);

    /// <summary>The result in spaced planes.</summary>
    public FrameGeometry Spaced => OfResult(SpacedPlane, SpacedStart, SpacedFloats);

    private FrameGeometry OfResult(int plane, int front, int floats) =>
        new(Result, CacheLine.Up(Result.Channels * Result.Positions), 1, 1, 0, 0, Result.Height, RowFloats, plane, front, floats);

    private int WeightOuter => Window.Taps;

    private int WeightRow => checked(Image.Channels / Groups * Window.Taps);

    /// <summary>Frame → planes: each channel of the result from those of the image.</summary>
    public CorrelationGeometry Forward => new(
        Groups, Result.Channels / Groups, Image.Channels / Groups, Positions,
        new(Taps.Select(tap => checked((tap.Phase * PhaseFloats) + tap.Distance))), new(Taps.Select(tap => tap.Number)),
        WeightRow, WeightOuter, checked(Result.Channels / Groups * WeightRow),
        ChannelFloats, FrameFloats, Positions, 0, PlanesFloats);

    /// <summary>Spaced planes → frame, phase by phase: each channel of the image from those of the result.</summary>
    public IReadOnlyList<CorrelationGeometry> Backward =>
    [
        .. from phase in Enumerable.Range(0, StrideDown * Stride)
           let taps = Taps.Where(tap => tap.Phase == phase).ToList()
           select new CorrelationGeometry(
               Groups, Image.Channels / Groups, Result.Channels / Groups, PhaseFloats,
               new(taps.Select(tap => SpacedStart - tap.Distance)), new(taps.Select(tap => tap.Number)),
               WeightOuter, WeightRow, checked(Result.Channels / Groups * WeightRow),
               SpacedPlane, SpacedFloats, ChannelFloats, phase * PhaseFloats, FrameFloats),
    ];

    private static int Ceiling(int length, int stride) => (length + stride - 1) / stride;
}

/// <summary>How an image lies in a frame; the runtime's <c>FrameLayout</c>.</summary>
internal sealed record FrameGeometry(
    ImageSize Image, int ImageFloats, int VerticalPhases, int HorizontalPhases, int Top, int Left, int PhaseHeight, int RowFloats, int PhaseFloats, int Front, int FrameFloats);

/// <summary>The sums of a convolution; the runtime's <c>CorrelationLayout</c>.</summary>
internal sealed record CorrelationGeometry(
    int Groups,
    int Rows,
    int Outer,
    int Positions,
    EquatableArray<int> Taps,
    EquatableArray<int> Weights,
    int WeightRow,
    int WeightOuter,
    int WeightGroup,
    int FrameOuter,
    int FrameFloats,
    int ResultRow,
    int ResultStart,
    int ResultFloats);
