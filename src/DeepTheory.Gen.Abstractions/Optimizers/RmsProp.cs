using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Divides the gradient by a running root of its mean square: v ← ρ v + (1 − ρ) g², p ← p − η g / (√v + ε).
/// Default η: 0.001. Source: Tieleman and Hinton, lecture 6.5, 2012; centred: Graves 2013.
/// </summary>
public sealed class RmsPropAttribute() : OptimizerAttribute(0.001)
{
    private static readonly Expr V = Moment("square");
    private static readonly Expr Variance = Moment("variance");
    private static readonly Expr Mean = Moment("mean");
    private static readonly Expr Velocity = Moment("velocity");

    /// <summary>ρ, the share of the past in the averages, in [0, 1). Default: 0.9.</summary>
    public double Rho { get; set; } = 0.9;

    /// <summary>ε, more than 0. Default: 1e-8.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>μ, in [0, 1): with u = g / (√v + ε), b ← μ b + u, p ← p − η b. Default: 0.</summary>
    public double Momentum { get; set; }

    /// <summary>Whether the gradient's running variance v − m², m ← ρ m + (1 − ρ) g, stands in place of v.</summary>
    public bool Centered { get; set; }

    internal override string? Fault => base.Fault
        ?? (Rho is >= 0 and < 1 ? null : $"Rho is {Rho}, but must lie in [0, 1)")
        ?? (Momentum is >= 0 and < 1 ? null : $"Momentum is {Momentum}, but must lie in [0, 1)")
        ?? FaultOfEpsilon(Epsilon);

    internal override (double Lowest, double Highest) PlausibleRates => (1e-6, 0.1);

    internal override bool RescalesGradients => true;

    internal override double? SmoothingTerm => Epsilon;

    internal override IReadOnlyList<Remembered> Moments =>
        [.. Centered ? new Remembered[] { "variance", "mean" } : ["square"], .. Momentum > 0 ? new Remembered[] { "velocity" } : []];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g)
    {
        Expr scaled = g / (Sqrt(Centered ? Variance : V) + Epsilon);
        return
        [
            .. Centered ? NextVariance(g) : [Assign(V, (Rho * V) + ((1 - Rho) * (g * g)))],
            .. Momentum > 0
                ? new[] { Assign(Velocity, (Momentum * Velocity) + scaled), AssignParameter(p - (LearningRateNow * Velocity)) }
                : [AssignParameter(p - (LearningRateNow * scaled))],
        ];
    }

    /// <summary>
    /// v − m² without the difference, which could round to less than 0: ρ (v − m²) + ρ (1 − ρ) (g − m)², m being the mean before.
    /// </summary>
    private Assignment[] NextVariance(Expr g) =>
    [
        Assign(Variance, (Rho * Variance) + ((Rho * (1 - Rho)) * Square(g - Mean))),
        Assign(Mean, (Rho * Mean) + ((1 - Rho) * g)),
    ];
}
