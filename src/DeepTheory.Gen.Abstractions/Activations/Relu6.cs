using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>ReLU bounded at 6: y = min(max(x, 0), 6), dy/dx = 1 for 0 &lt; x &lt; 6, else 0. Source: Krizhevsky 2010.</summary>
public sealed class Relu6Attribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => (Facts.Range(0, 6) with { IsRectifier = true }).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Clamp(x, 0, 6);

    internal override Expr Derivative(Expr x, Expr y) =>
        Select(Condition.Greater(y, 0), 1, 0) * Select(Condition.Less(y, 6), 1, 0);
}
