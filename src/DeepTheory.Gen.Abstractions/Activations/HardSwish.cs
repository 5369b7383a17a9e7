using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Hard swish: y = x min(max(x + 3, 0), 6) / 6; dy/dx = 0 below −3, 1 above 3, (2x + 3) / 6 between. Source: Howard et al. 2019.
/// </summary>
public sealed class HardSwishAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(-0.375, double.PositiveInfinity).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Finite(x) * (Clamp(x + 3, 0, 6) * (1.0 / 6));

    internal override Expr Derivative(Expr x, Expr y) =>
        Select(Condition.LessOrEqual(x, -3), 0, Select(Condition.GreaterOrEqual(x, 3), 1, ((1.0 / 3) * x) + 0.5));
}
