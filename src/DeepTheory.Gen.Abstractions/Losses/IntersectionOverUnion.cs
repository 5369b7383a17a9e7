using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Soft intersection over union (Jaccard): 1 − (Σab + s) / (Σa + Σb − Σab + s), a the prediction, b the target. For outputs in [0, 1],
/// such as a sigmoid's. Source: Rahman and Wang, ISVC 2016.
/// </summary>
public sealed class IntersectionOverUnionAttribute : OverlapLossAttribute
{
    private protected override Expr Numerator(Expr a, Expr b) => Sum(a * b) + Smooth;

    private protected override Expr NumeratorDerivative(Expr a, Expr b) => b;

    private protected override Expr Denominator(Expr a, Expr b) => Sum(a) + Sum(b) - Sum(a * b) + Smooth;

    private protected override Expr DenominatorDerivative(Expr a, Expr b) => 1 - b;
}
