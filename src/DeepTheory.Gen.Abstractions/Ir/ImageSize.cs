namespace DeepTheory.Gen.Ir;

/// <summary>An image: [channels, height, width], or a signal [channels, length] as an image of height 1.</summary>
internal sealed record ImageSize(int Channels, int Height, int Width)
{
    /// <summary>Numbers of one channel.</summary>
    public int Positions => checked(Height * Width);

    /// <summary>Reads a shape.</summary>
    /// <param name="word">Which operation asks.</param>
    /// <param name="shape">[channels, height, width], or for a signal [channels, length].</param>
    /// <param name="isSignal">Whether a signal is wanted.</param>
    /// <exception cref="ShapeException">The shape has another number of axes.</exception>
    public static ImageSize Of(string word, Shape shape, bool isSignal = false) =>
        !isSignal && shape.Rank == 3 ? new ImageSize(shape[0], shape[1], shape[2])
        : isSignal && shape.Rank == 2 ? new ImageSize(shape[0], 1, shape[1])
        : throw Other(word, shape, isSignal);

    /// <summary>The shape of a value.</summary>
    public Shape ToShape(bool isSignal) => isSignal ? new Shape(Channels, Width) : new Shape(Channels, Height, Width);

    private static ShapeException Other(string word, Shape shape, bool isSignal)
    {
        // A flat value is one channel, or three of a square image.
        int side = (int)Math.Sqrt(shape.Length);
        int colourSide = (int)Math.Sqrt(shape.Length / 3);
        Shape? wanted = shape.Rank > 1 ? null
            : isSignal ? new Shape(1, shape.Length)
            : side * side == shape.Length ? new Shape(1, side, side)
            : 3 * colourSide * colourSide == shape.Length ? new Shape(3, colourSide, colourSide)
            : null;
        string axes = isSignal ? "channels, length" : "channels, height, width";
        return new ShapeException(
            $"{word} expects [{axes}], but is given {shape}"
            + (shape.Rank > 1 ? "" : $"; put [Reshape({(wanted is null ? axes : string.Join(", ", wanted.Axes))})] before it, or begin with [Input({axes})]")) { Wanted = wanted };
    }
}
