using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Adam with Nesterov's look ahead: p ← p − η (a g + b m) / (√v̂ + ε) with a = (1 − μₜ) / (1 − μ₁ … μₜ), b = μₜ₊₁ / (1 − μ₁ … μₜ₊₁)
/// and a momentum that warms up, μₜ = β₁ (1 − ½ 0.96^(ψ t)). Default η: 0.002. Source: Dozat, ICLR 2016 workshop.
/// </summary>
public sealed class NadamAttribute() : AdaptiveMomentAttribute(0.002)
{
    private static readonly Expr MomentumProduct = Scalar("momentumProduct");
    private static readonly Expr MomentumNow = CommonPart("momentum");
    private static readonly Expr MomentumAhead = CommonPart("momentumAhead");

    /// <summary>ψ, how fast the momentum warms up, 0 or more. Default: 0.004.</summary>
    public double MomentumDecay { get; set; } = 0.004;

    /// <summary>
    /// Whether the momentum is β₁ from the start and both terms have Adam's correction: a = (1 − β₁) / (1 − β₁ᵗ), b = β₁ / (1 − β₁ᵗ).
    /// </summary>
    public bool Simplified { get; set; }

    internal override string? Fault => base.Fault
        ?? (MomentumDecay >= 0 ? null : $"MomentumDecay is {MomentumDecay}, but must be 0 or more");

    internal override IReadOnlyList<Remembered> Scalars => Simplified ? [] : [new("momentumProduct", 1)];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g)
    {
        Expr root = CorrectedRoot(V) + Epsilon;
        if (Simplified)
        {
            return [NextMean(g), NextSquare(g), AssignParameter(p - (CorrectedRate * (((Beta1 * M) + ((1 - Beta1) * g)) / root)))];
        }

        Expr ofGradient = LearningRateNow * (1 - MomentumNow) / (1 - MomentumProduct);
        Expr ofMean = LearningRateNow * MomentumAhead / (1 - (MomentumProduct * MomentumAhead));
        return
        [
            Assign(MomentumNow, Momentum(StepNumber)),
            Assign(MomentumAhead, Momentum(StepNumber + 1)),
            Assign(MomentumProduct, MomentumProduct * Momentum(StepNumber)),
            NextMean(g),
            NextSquare(g),
            AssignParameter(p - (((ofGradient * g) + (ofMean * M)) / root)),
        ];
    }

    /// <summary>μₜ.</summary>
    private Expr Momentum(Expr t) => Beta1 * (1 - (0.5 * Pow(0.96, MomentumDecay * t)));
}
