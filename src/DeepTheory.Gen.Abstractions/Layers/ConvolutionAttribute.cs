using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>What convolutions over images have in common.</summary>
public abstract class ConvolutionAttribute : LayerAttribute
{
    private protected ConvolutionAttribute(int kernelHeight, int kernelWidth)
    {
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>Rows of the kernel.</summary>
    public int KernelHeight { get; }

    /// <summary>Columns of the kernel.</summary>
    public int KernelWidth { get; }

    /// <summary>From one place of the kernel to the next, down and to the right, 1 or more.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>The stride down, where it is another; 0 for <see cref="Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The stride to the right, where it is another; 0 for <see cref="Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>From one position of the kernel to the next, 1 or more.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>The dilation down, where it is another; 0 for <see cref="Dilation"/>.</summary>
    public int DilationHeight { get; set; }

    /// <summary>The dilation to the right, where it is another; 0 for <see cref="Dilation"/>.</summary>
    public int DilationWidth { get; set; }

    /// <summary>Zeros above and below the image, beside those of <c>Padding</c>, 0 or more.</summary>
    public int PaddingHeight { get; set; }

    /// <summary>Zeros to the left and right of the image, 0 or more.</summary>
    public int PaddingWidth { get; set; }

    /// <summary>Whether a trained number is added to each channel. Default: yes.</summary>
    public bool UseBias { get; set; } = true;

    private protected WindowAxis Vertical => new(KernelHeight, StrideHeight == 0 ? Stride : StrideHeight, DilationHeight == 0 ? Dilation : DilationHeight, PaddingHeight, PaddingHeight);

    private protected WindowAxis Horizontal => new(KernelWidth, StrideWidth == 0 ? Stride : StrideWidth, DilationWidth == 0 ? Dilation : DilationWidth, PaddingWidth, PaddingWidth);

    internal override string? Fault =>
        KernelHeight < 1 || KernelWidth < 1 ? $"{(KernelHeight == KernelWidth ? "kernel" : KernelHeight < 1 ? "kernelHeight" : "kernelWidth")} is {Math.Min(KernelHeight, KernelWidth)}, but must be 1 or more"
        : Stride < 1 ? $"Stride is {Stride}, but must be 1 or more"
        : StrideHeight < 0 ? $"StrideHeight is {StrideHeight}, but must be 1 or more, or 0 for Stride"
        : StrideWidth < 0 ? $"StrideWidth is {StrideWidth}, but must be 1 or more, or 0 for Stride"
        : Dilation < 1 ? $"Dilation is {Dilation}, but must be 1 or more"
        : DilationHeight < 0 ? $"DilationHeight is {DilationHeight}, but must be 1 or more, or 0 for Dilation"
        : DilationWidth < 0 ? $"DilationWidth is {DilationWidth}, but must be 1 or more, or 0 for Dilation"
        : PaddingHeight < 0 ? $"PaddingHeight is {PaddingHeight}, but must be 0 or more"
        : PaddingWidth < 0 ? $"PaddingWidth is {PaddingWidth}, but must be 0 or more"
        : null;

    /// <summary>The convolution from one image to another.</summary>
    private protected Computation Convolve(Shape input, int filters, int groups, Padding padding)
    {
        ImageSize image = ImageSize.Of(Word, input);
        CheckGroups(Word, input, image.Channels, filters, groups);
        Window window = padding == Padding.Same ? new Window(Vertical.Same(image.Height), Horizontal.Same(image.Width)) : new Window(Vertical, Horizontal);
        ImageSize result = window.Slide(Word, image, filters, "kernel");
        window.CheckSize(Word, image, filters);
        return new ConvolutionComputation(result.ToShape(isSignal: false), image, result, window, groups, UseBias);
    }

    internal static void CheckGroups(string word, Shape input, int channels, int filters, int groups)
    {
        if (channels % groups != 0 || filters % groups != 0)
        {
            int most = WindowAxis.GreatestDivisor(channels, filters);
            throw new ShapeException(
                $"{word} expects channels and filters that {groups} groups divide, but is given {input} for {filters} filters; take {(most > 1 ? $"{most} groups, or another divisor of {most}" : "one group")}")
            {
                Argument = nameof(Conv2DAttribute.Groups),
            };
        }
    }
}
