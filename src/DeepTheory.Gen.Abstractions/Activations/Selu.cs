using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Scaled ELU: y = λ x for x &gt; 0, else λ α (eˣ − 1), with λ and α such that zero mean and unit variance are a fixed point;
/// dy/dx = λ, or λ α eˣ. Source: Klambauer et al., NeurIPS 2017.
/// </summary>
public sealed class SeluAttribute : ElementwiseActivationAttribute
{
    private const double Alpha = 1.6732632423543772;
    private const double Lambda = 1.0507009873554805;

    internal override Facts Facts => (Facts.Range(-Lambda * Alpha, double.PositiveInfinity) with { IsSelfNormalizing = true }).Prefers<LeCunNormalAttribute>();

    internal override Expr Forward(Expr x) => Select(Condition.Greater(x, 0), Lambda * x, Lambda * Alpha * ExpMinusOne(Min(x, 0)));

    internal override Expr Derivative(Expr x, Expr y) => Select(Condition.Greater(x, 0), Lambda, Lambda * Alpha * Exp(Min(x, 0)));
}
