using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Optimizers that divide a running mean of the gradient, m ← β₁ m + (1 − β₁) g, by a running measure of its size; for Adam
/// v ← β₂ v + (1 − β₂) g², p ← p − η m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ). Source: Kingma and Ba, ICLR 2015.
/// </summary>
public abstract class AdaptiveMomentAttribute : OptimizerAttribute
{
    private protected static readonly Expr M = Moment("mean");
    private protected static readonly Expr V = Moment("square");

    private protected AdaptiveMomentAttribute(double learningRate = 0.001)
        : base(learningRate)
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
        ?? FaultOfEpsilon(Epsilon);

    internal override (double Lowest, double Highest) PlausibleRates => (1e-6, 0.1);

    internal override bool RescalesGradients => true;

    internal override double? SmoothingTerm => Epsilon;

    internal override IReadOnlyList<Remembered> Moments => ["mean", "square"];

    /// <summary>η / (1 − β₁ᵗ): the rate for m. The same for all parameters, as is all that depends on t alone; computed once per step.</summary>
    private protected Expr CorrectedRate => LearningRateNow / (1 - Pow(Beta1, StepNumber));

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g) =>
        [NextMean(g), NextSquare(g), AssignParameter(p - (CorrectedRate * (M / (CorrectedRoot(V) + Epsilon))))];

    private protected Assignment NextMean(Expr g) => Assign(M, (Beta1 * M) + ((1 - Beta1) * g));

    private protected Assignment NextSquare(Expr g) => Assign(V, (Beta2 * V) + ((1 - Beta2) * (g * g)));

    /// <summary>√(v / (1 − β₂ᵗ)).</summary>
    private protected Expr CorrectedRoot(Expr v) => Sqrt(v) * (1 / Sqrt(1 - Pow(Beta2, StepNumber)));
}
