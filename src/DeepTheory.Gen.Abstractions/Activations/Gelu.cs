using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Gaussian error linear unit: y = x Φ(x) with Φ(x) = ½ (1 + erf(x/√2)); dy/dx = Φ(x) + x φ(x), φ(x) = e^(−x²/2) / √(2π).
/// Source: Hendrycks and Gimpel 2016.
/// </summary>
public sealed class GeluAttribute : ElementwiseActivationAttribute
{
    private static readonly double InverseRootTwo = 1 / Math.Sqrt(2);
    private static readonly double InverseRootTwoPi = 1 / Math.Sqrt(2 * Math.PI);

    internal override Facts Facts => Facts.Range(-0.17, double.PositiveInfinity).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Finite(x) * Phi(x);

    // Beyond ±20 the density is 0 in float32, and x² there could overflow.
    internal override Expr Derivative(Expr x, Expr y) =>
        Phi(x) + (InverseRootTwoPi * Clamp(x, -20, 20) * Exp(-0.5 * Square(Clamp(x, -20, 20))));

    private static Expr Phi(Expr x) => 0.5 + (0.5 * Erf(InverseRootTwo * x));
}
