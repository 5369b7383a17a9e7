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
        : throw new ShapeException($"{word} expects {(isSignal ? "[channels, length]" : "[channels, height, width]")}, but is given {shape}");

    /// <summary>The shape of a value.</summary>
    public Shape ToShape(bool isSignal) => isSignal ? new Shape(Channels, Width) : new Shape(Channels, Height, Width);
}
