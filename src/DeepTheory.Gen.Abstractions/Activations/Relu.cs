using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Rectified linear unit: y = max(x, 0), dy/dx = 1 for x &gt; 0, else 0 (at 0 too).</summary>
public sealed class ReluAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => (Facts.Range(0, double.PositiveInfinity) with { IsRectifier = true }).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Max(x, 0);

    // y > 0 exactly where x > 0, so x need not be kept.
    internal override Expr Derivative(Expr x, Expr y) => Select(Condition.Greater(y, 0), 1, 0);
}
