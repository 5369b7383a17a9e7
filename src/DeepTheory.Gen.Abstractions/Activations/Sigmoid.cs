using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Logistic sigmoid: y = 1 / (1 + e⁻ˣ), dy/dx = y (1 − y).</summary>
public sealed class SigmoidAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts =>
        (Facts.Range(0, 1) with { IsProbability = true, Threshold = 0.5 }).Prefers<GlorotUniformAttribute>();

    internal override Expr Forward(Expr x) => Sigmoid(x);

    internal override Expr Derivative(Expr x, Expr y) => y * (1 - y);
}
