using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Gradient descent with a velocity v ← μ v + g that carries on what earlier gradients began. Source: Polyak 1964.</summary>
public abstract class HeavyBallAttribute : OptimizerAttribute
{
    private protected static readonly Expr Velocity = Moment("velocity");

    private protected HeavyBallAttribute()
        : base(0.01)
    {
    }

    /// <summary>μ, in [0, 1). Default: 0.9.</summary>
    public double Coefficient { get; set; } = 0.9;

    internal override string? Fault => base.Fault
        ?? (Coefficient is >= 0 and < 1 ? null : $"Coefficient is {Coefficient}, but must lie in [0, 1)");

    internal override IReadOnlyList<string> Moments => ["velocity"];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g) =>
        [Assign(Velocity, (Coefficient * Velocity) + g), AssignParameter(p - (LearningRateNow * Direction(g)))];

    /// <summary>The direction of the step, given the new velocity.</summary>
    private protected abstract Expr Direction(Expr g);
}
