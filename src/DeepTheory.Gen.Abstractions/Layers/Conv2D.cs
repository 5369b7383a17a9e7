using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Convolution over images, as cross-correlation: y[o, i, j] = Σ w[o, c, u, v] · x[c, i·s + u·d − p, j·s + v·d − p] + b[o], with stride s, dilation d and p zeros
/// around the image. Takes [channels, height, width], gives [filters, height', width'] with height' = ⌊(height + padding − d (kernel − 1) − 1) / s⌋ + 1;
/// parameters <c>weight</c> [filters, channels / groups, kernel, kernel] and <c>bias</c> [filters]. Backward: dx is the transposed convolution of dy, dw the
/// correlation of x with dy, db the sum of dy over samples and positions. Source: LeCun et al., Neural Computation 1989.
/// </summary>
public sealed class Conv2DAttribute : ConvolutionAttribute
{
    /// <summary>With a square kernel.</summary>
    /// <param name="filters">Channels of the result, 1 or more.</param>
    /// <param name="kernel">Rows and columns of the kernel, 1 or more.</param>
    public Conv2DAttribute(int filters, int kernel)
        : base(kernel, kernel) => Filters = filters;

    /// <summary>With a rectangular kernel.</summary>
    /// <param name="filters">Channels of the result, 1 or more.</param>
    /// <param name="kernelHeight">Rows of the kernel, 1 or more.</param>
    /// <param name="kernelWidth">Columns of the kernel, 1 or more.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth)
        : base(kernelHeight, kernelWidth) => Filters = filters;

    /// <summary>Channels of the result.</summary>
    public int Filters { get; }

    /// <summary>What lies around the image. Default: nothing.</summary>
    public Padding Padding { get; set; }

    /// <summary>Groups of channels that do not see one another; divides the channels and the filters.</summary>
    public int Groups { get; set; } = 1;

    internal override string? Fault => Filters < 1 ? $"filters is {Filters}, but must be 1 or more"
        : Groups < 1 ? $"Groups is {Groups}, but must be 1 or more"
        : Padding == Padding.Same && (PaddingHeight > 0 || PaddingWidth > 0) ? "Padding is Same, which sets the zeros itself, but PaddingHeight or PaddingWidth is given too"
        : base.Fault;

    internal override Computation Apply(IReadOnlyList<Shape> inputs) => Convolve(inputs[0], Filters, Groups, Padding);
}
