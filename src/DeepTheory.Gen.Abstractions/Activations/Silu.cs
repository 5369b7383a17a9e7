using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Sigmoid linear unit: y = x σ(x), dy/dx = σ(x) (1 + x (1 − σ(x))). Swish with β = 1. Source: Elfwing et al. 2018.
/// </summary>
public sealed class SiluAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(-0.279, double.PositiveInfinity).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Finite(x) * Sigmoid(x);

    internal override Expr Derivative(Expr x, Expr y) => Sigmoid(x) * (1 + (Finite(x) * Sigmoid(-x)));
}
