using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// GELU by the hyperbolic tangent: y = ½ x (1 + tanh u), u = √(2/π) (x + 0.044715 x³);
/// dy/dx = ½ (1 + tanh u) + ½ x (1 − tanh² u) √(2/π) (1 + 0.134145 x²). Source: Hendrycks and Gimpel 2016.
/// </summary>
public sealed class GeluTanhAttribute : ElementwiseActivationAttribute
{
    private static readonly double RootTwoOverPi = Math.Sqrt(2 / Math.PI);

    internal override Facts Facts => Facts.Range(-0.18, double.PositiveInfinity).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => (0.5 * Finite(x)) * (1 + Tangent(Bounded(x)));

    internal override Expr Derivative(Expr x, Expr y)
    {
        Expr bounded = Bounded(x);
        Expr tangent = Tangent(bounded);
        return (0.5 * (1 + tangent))
            + ((0.5 * bounded) * (1 - Square(tangent)) * (RootTwoOverPi * (1 + (3 * 0.044715 * Square(bounded)))));
    }

    // tanh u is ±1 in float32 long before ±20, and x³ beyond could overflow.
    private static Expr Bounded(Expr x) => Clamp(x, -20, 20);

    private static Expr Tangent(Expr x) => Tanh(RootTwoOverPi * (x + (0.044715 * x * Square(x))));
}
