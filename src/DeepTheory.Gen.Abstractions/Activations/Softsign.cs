using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Softsign: y = x / (1 + |x|), dy/dx = (1 − |y|)².</summary>
public sealed class SoftsignAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(-1, 1).Prefers<GlorotUniformAttribute>();

    internal override Expr Forward(Expr x) => Finite(x) / (1 + Abs(Finite(x)));

    internal override Expr Derivative(Expr x, Expr y) => Square(1 / (1 + Abs(Clamp(x, -1e15, 1e15))));
}
