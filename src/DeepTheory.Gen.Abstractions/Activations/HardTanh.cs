using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Hard tanh: y = min(max(x, −1), 1), dy/dx = 1 for −1 &lt; x &lt; 1, else 0.</summary>
public sealed class HardTanhAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(-1, 1).Prefers<GlorotUniformAttribute>();

    internal override Expr Forward(Expr x) => Clamp(x, -1, 1);

    internal override Expr Derivative(Expr x, Expr y) => Select(Condition.Less(Abs(y), 1), 1, 0);
}
