using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// The step of Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², p ← p − η m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ),
/// v̂ = v / (1 − β₂ᵗ). Source: Kingma and Ba, ICLR 2015.
/// </summary>
public abstract class AdaptiveMomentAttribute : OptimizerAttribute
{
    private static readonly Expr M = Moment("mean");
    private static readonly Expr V = Moment("square");

    private protected AdaptiveMomentAttribute()
        : base(0.001)
    {
    }

    /// <summary>β₁, in [0, 1). Default: 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>β₂, in [0, 1). Default: 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>ε, more than 0. Default: 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;

    internal override string? Fault => base.Fault
        ?? (Beta1 is >= 0 and < 1 ? null : $"Beta1 is {Beta1}, but must lie in [0, 1)")
        ?? (Beta2 is >= 0 and < 1 ? null : $"Beta2 is {Beta2}, but must lie in [0, 1)")
        ?? (Epsilon > 0 ? null : $"Epsilon is {Epsilon}, but must be more than 0");

    internal override IReadOnlyList<string> Moments => ["mean", "square"];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g)
    {
        // The corrections of both biases are the same for all parameters and are computed once per step.
        Expr rate = LearningRateNow / (1 - Pow(Beta1, StepNumber));
        Expr root = Sqrt(V) * (1 / Sqrt(1 - Pow(Beta2, StepNumber)));
        return
        [
            Assign(M, (Beta1 * M) + ((1 - Beta1) * g)),
            Assign(V, (Beta2 * V) + ((1 - Beta2) * (g * g))),
            AssignParameter(p - (rate * (M / (root + Epsilon)))),
        ];
    }
}
