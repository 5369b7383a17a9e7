namespace DeepTheory.Gen.Ir;

/// <summary>How a kernel or a pool walks along one axis.</summary>
/// <param name="Kernel">Positions that it covers.</param>
/// <param name="Stride">From one place to the next.</param>
/// <param name="Dilation">From one of its positions to the next.</param>
/// <param name="Before">Padding in front of the axis.</param>
/// <param name="After">Padding behind it.</param>
internal sealed record WindowAxis(int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>From its first to its last position: (kernel − 1) dilation + 1.</summary>
    public long Extent => ((Kernel - 1L) * Dilation) + 1;

    /// <summary>⌊(length + padding − extent) / stride⌋ + 1 places; 0 or less where it does not fit.</summary>
    public long Places(int length) => Extent > length + (long)Before + After ? 0 : ((length + (long)Before + After - Extent) / Stride) + 1;

    /// <summary>The axis of a signal's height: one position, one place.</summary>
    public static WindowAxis One { get; } = new(1, 1, 1, 0, 0);

    /// <summary>With the padding that gives ⌈length / stride⌉ places, the odd one behind.</summary>
    public WindowAxis Same(int length)
    {
        long padding = Math.Max((((long)((length + Stride - 1) / Stride) - 1) * Stride) + Extent - length, 0);
        return this with { Before = checked((int)(padding / 2)), After = checked((int)(padding - (padding / 2))) };
    }
}

/// <summary>A kernel or a pool over an image.</summary>
internal sealed record Window(WindowAxis Vertical, WindowAxis Horizontal)
{
    /// <summary>Positions that it covers.</summary>
    public int Taps => checked(Vertical.Kernel * Horizontal.Kernel);

    /// <summary>The image that comes out, of so many channels.</summary>
    /// <exception cref="ShapeException">The window is larger than the image.</exception>
    public ImageSize Slide(string word, ImageSize image, int channels)
    {
        long height = Vertical.Places(image.Height);
        long width = Horizontal.Places(image.Width);
        return height >= 1 && width >= 1
            ? new ImageSize(channels, checked((int)height), checked((int)width))
            : throw new ShapeException(
                $"{word} covers {Vertical.Extent} by {Horizontal.Extent} positions, but the image with its padding has {image.Height + Vertical.Before + Vertical.After} by {image.Width + Horizontal.Before + Horizontal.After}");
    }
}
