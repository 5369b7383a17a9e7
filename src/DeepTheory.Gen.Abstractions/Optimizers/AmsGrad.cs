using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Adam that never forgets a large gradient: in place of v it divides by its largest value so far, u ← max(u, v),
/// p ← p − η m̂ / (√û + ε) with û = u / (1 − β₂ᵗ). Default η: 0.001. Source: Reddi, Kale and Kumar, ICLR 2018.
/// </summary>
public sealed class AmsGradAttribute : AdaptiveMomentAttribute
{
    private static readonly Expr Largest = Moment("largest");

    internal override IReadOnlyList<Remembered> Moments => ["mean", "square", "largest"];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g) =>
    [
        NextMean(g),
        NextSquare(g),
        Assign(Largest, Max(Largest, V)),
        AssignParameter(p - (CorrectedRate * (M / (CorrectedRoot(Largest) + Epsilon)))),
    ];
}
