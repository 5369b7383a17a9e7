using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Root-mean-square normalisation over the last axis: y = weight · x / √(mean x² + ε). Parameter <c>weight</c> (begins 1), one
/// number per entry of the last axis. Source: Zhang and Sennrich, NeurIPS 2019. Default ε: 1e-6.
/// </summary>
public sealed class RmsNormAttribute() : RowNormalizationAttribute(1e-6)
{
    private protected override bool IsCentred => false;

    internal override Computation Apply(IReadOnlyList<Shape> inputs) =>
        Normalise(inputs[0], inputs[0].Length / inputs[0][inputs[0].Rank - 1], perChannel: false);
}
