using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Adam with decoupled weight decay: p ← p − η λ p before Adam's step. Default η: 0.001, λ: 0.01.
/// Source: Loshchilov and Hutter, ICLR 2019.
/// </summary>
public sealed class AdamWAttribute() : OptimizerAttribute(0.001)
{
    private static readonly Expr M = Moment("mean");
    private static readonly Expr V = Moment("square");

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

    private protected override bool DecouplesWeightDecay => true;

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g) =>
    [
        Assign(M, (Beta1 * M) + ((1 - Beta1) * g)),
        Assign(V, (Beta2 * V) + ((1 - Beta2) * (g * g))),
        AssignParameter(p - ((LearningRateNow / (1 - Pow(Beta1, StepNumber))) * (M / ((Sqrt(V) * (1 / Sqrt(1 - Pow(Beta2, StepNumber)))) + Epsilon)))),
    ];
}
