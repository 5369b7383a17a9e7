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

    /// <summary>Whether it begins at every position of the axis, and reaches further behind that than before: the result lies half a position off.</summary>
    public bool IsOffCentre => Stride == 1 && Before != After;

    /// <summary>The share of an axis of this length that it ever covers: kernel position u meets only what is u · dilation modulo the stride.</summary>
    public double Seen(int length) => Places(length) > 1 ? (double)Math.Min(Kernel, Cycle) / Stride : 1;

    /// <summary>Whether it covers every position equally often, edges apart.</summary>
    public bool IsEven => Cycle == Stride && Kernel % Stride == 0;

    /// <summary>Of its positions, how many ever lie on an axis of this length instead of its padding.</summary>
    public int Reaching(int length) => Enumerable.Range(0, Kernel).Count(position => Meetings(position, length) > 0);

    /// <summary>Over all places, the share of its positions that lie on an axis of this length instead of its padding.</summary>
    public double Share(int length) => Enumerable.Range(0, Kernel).Sum(position => (double)Meetings(position, length)) / ((double)Kernel * Places(length));

    /// <summary>Kernel positions after which u · dilation modulo the stride begins anew.</summary>
    private int Cycle => Stride / GreatestDivisor(Stride, Dilation);

    /// <summary>The axis of a signal's height: one position, one place.</summary>
    public static WindowAxis One { get; } = new(1, 1, 1, 0, 0);

    /// <summary>With the padding that gives ⌈length / stride⌉ places, the odd one behind.</summary>
    public WindowAxis Same(int length)
    {
        long padding = Math.Max((((((long)length + Stride - 1) / Stride) - 1) * Stride) + Extent - length, 0);
        return this with { Before = checked((int)(padding / 2)), After = checked((int)(padding - (padding / 2))) };
    }

    /// <summary>The greatest number that divides both.</summary>
    public static int GreatestDivisor(int a, int b) => b == 0 ? a : GreatestDivisor(b, a % b);

    /// <summary>Places of the window where one of its positions lies on the axis: those i with 0 ≤ i · stride + offset &lt; length.</summary>
    private long Meetings(int position, int length)
    {
        long offset = ((long)position * Dilation) - Before;
        long first = offset >= 0 ? 0 : (-offset + Stride - 1) / Stride;
        long last = offset >= length ? -1 : Math.Min(Places(length) - 1, (length - 1 - offset) / Stride);
        return Math.Max(last - first + 1, 0);
    }
}

/// <summary>A kernel or a pool over an image.</summary>
internal sealed record Window(WindowAxis Vertical, WindowAxis Horizontal)
{
    /// <summary>Positions that it covers.</summary>
    public int Taps => checked(Vertical.Kernel * Horizontal.Kernel);

    /// <summary>Phases, taps and floats per sample beyond which emitted code and its working memory would be out of proportion.</summary>
    private const int MostPhases = 1024;
    private const int MostTaps = 1 << 16;
    private const int MostFloats = 1 << 26;

    /// <summary>Looks whether the padded image, cut into a phase for each position of the stride, has a bearable size.</summary>
    /// <param name="word">Which operation asks.</param>
    /// <param name="image">The larger side of the convolution.</param>
    /// <param name="channels">Channels of the other side.</param>
    /// <exception cref="ShapeException">It has not; the message says which setting is too large.</exception>
    public void CheckSize(string word, ImageSize image, int channels)
    {
        long phases = (long)Vertical.Stride * Horizontal.Stride;
        if (phases > MostPhases)
        {
            throw new ShapeException($"{word} walks in strides of {Vertical.Stride} by {Horizontal.Stride}; together they may be {MostPhases} at most") { Argument = nameof(Conv2DAttribute.Stride) };
        }

        long taps = (long)Vertical.Kernel * Horizontal.Kernel;
        if (taps > MostTaps)
        {
            throw new ShapeException($"{word} has a kernel of {Vertical.Kernel} by {Horizontal.Kernel}, {taps} weights for each channel; the most is {MostTaps}") { Argument = "kernel" };
        }

        // In double, which cannot overflow.
        double phase = (Math.Ceiling(((double)image.Height + Vertical.Before + Vertical.After) / Vertical.Stride) * Math.Ceiling(((double)image.Width + Horizontal.Before + Horizontal.After) / Horizontal.Stride)) + 16;
        double floats = Math.Max((double)image.Channels * phases, 2.0 * channels) * phase;
        if (floats > MostFloats)
        {
            throw new ShapeException($"{word} with its padding needs room for {floats:0} numbers per sample; the most is {MostFloats}");
        }
    }

    /// <summary>The image that comes out, of so many channels.</summary>
    /// <param name="word">Which operation asks.</param>
    /// <param name="image">What it walks over.</param>
    /// <param name="channels">Channels of the result.</param>
    /// <param name="argument">What sets its size: <c>kernel</c> or <c>pool</c>.</param>
    /// <param name="isSignal">Whether the image is a signal.</param>
    /// <exception cref="ShapeException">The window is larger than the image.</exception>
    public ImageSize Slide(string word, ImageSize image, int channels, string argument, bool isSignal = false)
    {
        long height = Vertical.Places(image.Height);
        long width = Horizontal.Places(image.Width);
        if (height >= 1 && width >= 1)
        {
            return new ImageSize(channels, checked((int)height), checked((int)width));
        }

        long rows = (long)image.Height + Vertical.Before + Vertical.After;
        long columns = (long)image.Width + Horizontal.Before + Horizontal.After;
        throw new ShapeException(
            (isSignal ? $"{word} covers {Horizontal.Extent} positions, but the signal with its padding has {columns}"
                : $"{word} covers {Vertical.Extent} by {Horizontal.Extent} positions, but the image with its padding has {rows} by {columns}")
            + $"; take a smaller {argument}, Padding.Same, or shrink the {(isSignal ? "signal" : "image")} less before it")
        {
            Argument = isSignal ? argument : argument + (height < 1 ? "Height" : "Width"),
        };
    }
}
