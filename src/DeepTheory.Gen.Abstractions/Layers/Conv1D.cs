using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Convolution over signals, as cross-correlation: y[o, t] = Σ w[o, c, u] · x[c, t·s + u·d − p] + b[o], with stride s, dilation d and p zeros at both ends.
/// Takes [channels, length], gives [filters, length'] with length' = ⌊(length + padding − d (kernel − 1) − 1) / s⌋ + 1; parameters <c>weight</c>
/// [filters, channels / groups, kernel] and <c>bias</c> [filters].
/// </summary>
/// <param name="filters">Channels of the result, 1 or more.</param>
/// <param name="kernel">Length of the kernel, 1 or more.</param>
public sealed class Conv1DAttribute(int filters, int kernel) : LayerAttribute
{
    /// <summary>Channels of the result.</summary>
    public int Filters { get; } = filters;

    /// <summary>Length of the kernel.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>From one place of the kernel to the next, 1 or more.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>From one position of the kernel to the next, 1 or more.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>What lies around the signal. Default: nothing.</summary>
    public Padding Padding { get; set; }

    /// <summary>Zeros at both ends of the signal, 0 or more.</summary>
    public int PaddingLength { get; set; }

    /// <summary>Groups of channels that do not see one another; divides the channels and the filters.</summary>
    public int Groups { get; set; } = 1;

    /// <summary>Whether a trained number is added to each channel. Default: yes.</summary>
    public bool UseBias { get; set; } = true;

    internal override string? Fault => Filters < 1 ? $"filters is {Filters}, but must be 1 or more"
        : Kernel < 1 ? $"kernel is {Kernel}, but must be 1 or more"
        : Stride < 1 ? $"Stride is {Stride}, but must be 1 or more"
        : Dilation < 1 ? $"Dilation is {Dilation}, but must be 1 or more"
        : Groups < 1 ? $"Groups is {Groups}, but must be 1 or more"
        : PaddingLength < 0 ? $"PaddingLength is {PaddingLength}, but must be 0 or more"
        : Padding == Padding.Same && PaddingLength > 0 ? "Padding is Same, which sets the zeros itself, but PaddingLength is given too"
        : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        ImageSize image = ImageSize.Of(Word, inputs[0], isSignal: true);
        ConvolutionAttribute.CheckGroups(Word, inputs[0], image.Channels, Filters, Groups);
        var axis = new WindowAxis(Kernel, Stride, Dilation, PaddingLength, PaddingLength);
        var window = new Window(WindowAxis.One, Padding == Padding.Same ? axis.Same(image.Width) : axis);
        ImageSize result = window.Slide(Word, image, Filters, "kernel", isSignal: true);
        window.CheckSize(Word, image, Filters);
        return new ConvolutionComputation(result.ToShape(isSignal: true), image, result, window, Groups, UseBias);
    }
}
