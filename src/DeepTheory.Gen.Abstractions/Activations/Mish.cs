using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Mish: y = x tanh(s), s = log(1 + eˣ); dy/dx = tanh s + x σ(x) (1 − tanh² s). Source: Misra 2019.
/// </summary>
public sealed class MishAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(-0.31, double.PositiveInfinity).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Finite(x) * Tanh(Softplus(x));

    internal override Expr Derivative(Expr x, Expr y) =>
        Tanh(Softplus(x)) + ((Finite(x) * Sigmoid(x)) * (1 - Square(Tanh(Softplus(x)))));
}
