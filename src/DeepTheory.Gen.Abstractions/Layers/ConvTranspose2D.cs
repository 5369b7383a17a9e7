using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Transposed convolution, which makes an image larger: y[o, i·s + u·d − p, j·s + v·d − p] += w[c, o, u, v] · x[c, i, j], + b[o]: the gradient of a convolution with
/// stride s, dilation d and p zeros. Takes [channels, height, width], gives [filters, height', width'] with
/// height' = (height − 1) s − 2p + d (kernel − 1) + output padding + 1; parameters <c>weight</c> [channels, filters / groups, kernel, kernel] and <c>bias</c> [filters].
/// Backward: dx is the convolution of dy, dw the correlation of dy with x. Source: Dumoulin and Visin, "A guide to convolution arithmetic", 2016.
/// </summary>
public sealed class ConvTranspose2DAttribute : ConvolutionAttribute
{
    /// <summary>With a square kernel.</summary>
    /// <param name="filters">Channels of the result, 1 or more.</param>
    /// <param name="kernel">Rows and columns of the kernel, 1 or more.</param>
    public ConvTranspose2DAttribute(int filters, int kernel)
        : base(kernel, kernel) => Filters = filters;

    /// <summary>With a rectangular kernel.</summary>
    /// <param name="filters">Channels of the result, 1 or more.</param>
    /// <param name="kernelHeight">Rows of the kernel, 1 or more.</param>
    /// <param name="kernelWidth">Columns of the kernel, 1 or more.</param>
    public ConvTranspose2DAttribute(int filters, int kernelHeight, int kernelWidth)
        : base(kernelHeight, kernelWidth) => Filters = filters;

    /// <summary>Channels of the result.</summary>
    public int Filters { get; }

    /// <summary>Groups of channels that do not see one another; divides the channels and the filters.</summary>
    public int Groups { get; set; } = 1;

    /// <summary>Rows at the bottom and columns at the right that are added, 0 or more, less than the stride: of the sizes that the convolution makes equally small, which one.</summary>
    public int OutputPadding { get; set; }

    /// <summary>Output padding at the bottom, where it is another; −1 for <see cref="OutputPadding"/>.</summary>
    public int OutputPaddingHeight { get; set; } = -1;

    /// <summary>Output padding at the right, where it is another; −1 for <see cref="OutputPadding"/>.</summary>
    public int OutputPaddingWidth { get; set; } = -1;

    internal override string? Fault => Filters < 1 ? $"filters is {Filters}, but must be 1 or more"
        : Groups < 1 ? $"Groups is {Groups}, but must be 1 or more"
        : OutputPadding < 0 ? $"OutputPadding is {OutputPadding}, but must be 0 or more"
        : OutputPaddingHeight < -1 ? $"OutputPaddingHeight is {OutputPaddingHeight}, but must be 0 or more, or -1 for OutputPadding"
        : OutputPaddingWidth < -1 ? $"OutputPaddingWidth is {OutputPaddingWidth}, but must be 0 or more, or -1 for OutputPadding"
        : base.Fault
        ?? (Bottom >= Vertical.Stride || Right >= Horizontal.Stride
            ? $"OutputPadding is {Math.Max(Bottom, Right)}, but must be less than the stride"
            : null);

    private int Bottom => OutputPaddingHeight < 0 ? OutputPadding : OutputPaddingHeight;

    private int Right => OutputPaddingWidth < 0 ? OutputPadding : OutputPaddingWidth;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        ImageSize image = ImageSize.Of(Word, inputs[0]);
        CheckGroups(Word, inputs[0], image.Channels, Filters, Groups);
        var result = new ImageSize(Filters, Length(image.Height, Vertical, Bottom), Length(image.Width, Horizontal, Right));
        var window = new Window(Vertical, Horizontal);
        window.CheckSize(Word, result, image.Channels);
        return result.Height >= 1 && result.Width >= 1
            ? new TransposedConvolutionComputation(result.ToShape(isSignal: false), image, result, window, Groups, UseBias)
            : throw new ShapeException($"{Word} cuts {PaddingHeight} rows and {PaddingWidth} columns off each side, which leaves {result.Height} by {result.Width} of {inputs[0]}")
            {
                Argument = result.Height < 1 ? nameof(PaddingHeight) : nameof(PaddingWidth),
            };
    }

    private static int Length(int length, WindowAxis axis, int added) => checked((int)(((length - 1L) * axis.Stride) - axis.Before - axis.After + axis.Extent + added));
}
