using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Gradient descent with a velocity v ← μ v + g that carries on what earlier gradients began. Source: Polyak 1964.</summary>
public abstract class HeavyBallAttribute : OptimizerAttribute
{
    private static readonly Expr Velocity = Moment("velocity");

    private protected HeavyBallAttribute()
        : base(0.01)
    {
    }

    /// <summary>μ, in [0, 1). Default: 0.9.</summary>
    public double Coefficient { get; set; } = 0.9;

    /// <summary>What the velocity is made of. Default: v ← μ v + g.</summary>
    public MomentumForm Form { get; set; }

    internal override string? Fault => base.Fault
        ?? (Coefficient is >= 0 and < 1 ? null : $"Coefficient is {Coefficient}, but must lie in [0, 1)")
        ?? (Enum.IsDefined(typeof(MomentumForm), Form) ? null : $"Form is {Form}, but must be one of {string.Join(", ", Enum.GetNames(typeof(MomentumForm)))}");

    /// <summary>Steps add up to 1 / (1 − μ) times one, which the highest rate allows for.</summary>
    internal override (double Lowest, double Highest) PlausibleRates => (1e-6, 1);

    internal override IReadOnlyList<Remembered> Moments => ["velocity"];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g)
    {
        Expr push = Form switch
        {
            MomentumForm.Velocity => -LearningRateNow * g,
            MomentumForm.Average => (1 - Coefficient) * g,
            _ => g,
        };
        Expr direction = Direction(Velocity, push);
        return
        [
            Assign(Velocity, (Coefficient * Velocity) + push),
            AssignParameter(Form == MomentumForm.Velocity ? p + direction : p - (LearningRateNow * direction)),
        ];
    }

    /// <summary>The direction of the step, given the new velocity and what was added to it.</summary>
    private protected abstract Expr Direction(Expr velocity, Expr push);
}
