using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Gaussian: y = e^(−x²), dy/dx = −2 x y.</summary>
public sealed class GaussianAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(0, 1).Prefers<GlorotUniformAttribute>();

    // Beyond ±10 the value is 0 in float32, and x² there could overflow.
    internal override Expr Forward(Expr x) => Exp(-Square(Clamp(x, -10, 10)));

    internal override Expr Derivative(Expr x, Expr y) => -2 * Clamp(x, -10, 10) * y;
}
