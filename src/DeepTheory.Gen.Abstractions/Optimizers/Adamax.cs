using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Adam with the maximum norm in place of the square root: u ← max(β₂ u, |g| + ε), p ← p − η m̂ / u with m̂ = m / (1 − β₁ᵗ).
/// Default η: 0.002. Source: Kingma and Ba, ICLR 2015, section 7.
/// </summary>
public sealed class AdamaxAttribute() : AdaptiveMomentAttribute(0.002)
{
    private static readonly Expr Largest = Moment("largest");

    internal override IReadOnlyList<Remembered> Moments => ["mean", "largest"];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g) =>
    [
        NextMean(g),
        Assign(Largest, Max(Beta2 * Largest, Abs(g) + Epsilon)),
        AssignParameter(p - (CorrectedRate * (M / Largest))),
    ];
}
