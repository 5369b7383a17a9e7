using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Soft Dice: 1 − (2 Σab + s) / (Σa² + Σb² + s), a the prediction, b the target; with <see cref="LinearDenominator"/> Σa + Σb instead of
/// the squares. For outputs in [0, 1], such as a sigmoid's. Source: Milletari et al., 3DV 2016.
/// </summary>
public sealed class DiceAttribute : OverlapLossAttribute
{
    /// <summary>Whether the denominator sums the values instead of their squares. Default: squares.</summary>
    public bool LinearDenominator { get; set; }

    private protected override Expr Numerator(Expr a, Expr b) => (2 * Sum(a * b)) + Smooth;

    private protected override Expr NumeratorDerivative(Expr a, Expr b) => 2 * b;

    private protected override Expr Denominator(Expr a, Expr b) =>
        (LinearDenominator ? Sum(a) + Sum(b) : Sum(a * a) + Sum(b * b)) + Smooth;

    private protected override Expr DenominatorDerivative(Expr a, Expr b) => LinearDenominator ? 1 : 2 * a;
}
