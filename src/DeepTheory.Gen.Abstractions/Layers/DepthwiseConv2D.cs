using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Depthwise convolution: each channel has kernels of its own and sees no other channel. Takes [channels, height, width], gives [channels · multiplier, …];
/// parameters <c>weight</c> [channels · multiplier, 1, kernel, kernel] and <c>bias</c>. Source: Chollet, CVPR 2017.
/// </summary>
public sealed class DepthwiseConv2DAttribute : ConvolutionAttribute
{
    /// <summary>With a square kernel.</summary>
    /// <param name="kernel">Rows and columns of the kernel, 1 or more.</param>
    public DepthwiseConv2DAttribute(int kernel)
        : base(kernel, kernel)
    {
    }

    /// <summary>With a rectangular kernel.</summary>
    /// <param name="kernelHeight">Rows of the kernel, 1 or more.</param>
    /// <param name="kernelWidth">Columns of the kernel, 1 or more.</param>
    public DepthwiseConv2DAttribute(int kernelHeight, int kernelWidth)
        : base(kernelHeight, kernelWidth)
    {
    }

    /// <summary>What lies around the image. Default: nothing.</summary>
    public Padding Padding { get; set; }

    /// <summary>Kernels per channel, 1 or more.</summary>
    public int Multiplier { get; set; } = 1;

    internal override string? Fault => Multiplier < 1 ? $"Multiplier is {Multiplier}, but must be 1 or more"
        : Padding == Padding.Same && (PaddingHeight > 0 || PaddingWidth > 0) ? "Padding is Same, which sets the zeros itself, but PaddingHeight or PaddingWidth is given too"
        : base.Fault;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        int channels = ImageSize.Of(Word, inputs[0]).Channels;
        return Convolve(inputs[0], checked(channels * Multiplier), channels, Padding);
    }
}
