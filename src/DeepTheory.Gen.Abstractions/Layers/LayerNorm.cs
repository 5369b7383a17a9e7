using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Layer normalisation over the last axis: y = weight · (x − mean x) / √(var x + ε) + bias, var the mean square; each of the rows
/// of [steps, features] for itself. Parameters <c>weight</c> (begins 1) and <c>bias</c> (begins 0), one number per entry of
/// the last axis. Source: Ba, Kiros and Hinton 2016. Default ε: 1e-5.
/// </summary>
public sealed class LayerNormAttribute() : RowNormalizationAttribute(1e-5)
{
    internal override Computation Apply(IReadOnlyList<Shape> inputs) =>
        Normalise(inputs[0], inputs[0].Length / inputs[0][inputs[0].Rank - 1], perChannel: false);
}
