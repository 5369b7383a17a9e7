using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Instance normalisation: each channel of each sample, over its positions: y = weight · (x − mean x) / √(var x + ε) + bias,
/// var the mean square. Takes [channels, …]; parameters <c>weight</c> (begins 1) and <c>bias</c> (begins 0) [channels].
/// Source: Ulyanov, Vedaldi and Lempitsky 2016. Default ε: 1e-5.
/// </summary>
public sealed class InstanceNormAttribute() : RowNormalizationAttribute(1e-5)
{
    internal override Computation Apply(IReadOnlyList<Shape> inputs) => inputs[0].Rank > 1
        ? Normalise(inputs[0], inputs[0][0], perChannel: true)
        : throw new ShapeException($"InstanceNorm expects channels of several positions, such as [channels, height, width], but is given {inputs[0]}");
}
