using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Steps in the units of the parameter, made from the sizes of earlier steps and gradients: v ← ρ v + (1 − ρ) g²,
/// Δ = √(d + ε) / √(v + ε) · g, d ← ρ d + (1 − ρ) Δ², p ← p − η Δ. Default η: 1. Source: Zeiler 2012.
/// </summary>
public sealed class AdadeltaAttribute() : OptimizerAttribute(1)
{
    private static readonly Expr V = Moment("square");
    private static readonly Expr D = Moment("change");
    private static readonly Expr Delta = Part("delta");

    /// <summary>ρ, the share of the past in both averages, in [0, 1). Default: 0.95.</summary>
    public double Rho { get; set; } = 0.95;

    /// <summary>ε, more than 0: also the size of the first step. Default: 1e-6.</summary>
    public double Epsilon { get; set; } = 1e-6;

    internal override string? Fault => base.Fault
        ?? (Rho is >= 0 and < 1 ? null : $"Rho is {Rho}, but must lie in [0, 1)")
        ?? FaultOfEpsilon(Epsilon);

    internal override (double Lowest, double Highest) PlausibleRates => (1e-3, 10);

    internal override bool RescalesGradients => true;

    internal override IReadOnlyList<Remembered> Moments => ["square", "change"];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g) =>
    [
        Assign(V, (Rho * V) + ((1 - Rho) * (g * g))),
        Assign(Delta, Sqrt(D + Epsilon) / Sqrt(V + Epsilon) * g),
        Assign(D, (Rho * D) + ((1 - Rho) * (Delta * Delta))),
        AssignParameter(p - (LearningRateNow * Delta)),
    ];
}
