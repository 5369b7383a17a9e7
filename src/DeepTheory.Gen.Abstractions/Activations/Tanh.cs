using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Hyperbolic tangent: y = tanh x, dy/dx = 1 − y².</summary>
public sealed class TanhAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(-1, 1).Prefers<GlorotUniformAttribute>();

    internal override Expr Forward(Expr x) => Tanh(x);

    internal override Expr Derivative(Expr x, Expr y) => 1 - Square(y);
}
