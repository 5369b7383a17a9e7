using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Softplus: y = log(1 + eˣ), dy/dx = 1 / (1 + e⁻ˣ).</summary>
public sealed class SoftplusAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(0, double.PositiveInfinity).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Softplus(x);

    internal override Expr Derivative(Expr x, Expr y) => Sigmoid(x);
}
