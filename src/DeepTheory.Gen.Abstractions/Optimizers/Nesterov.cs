using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Nesterov's accelerated gradient, in the form that needs the gradient at p alone: v ← μ v + g, p ← p − η (g + μ v).
/// Default η: 0.01. Source: Nesterov 1983; Sutskever et al. 2013.
/// </summary>
/// <remarks>
/// The textbook's form is v ← μ v − η ∇(q + μ v), q ← q + v, whose gradient is taken at a point ahead of q. Here p is that point,
/// p = q + μ v. With <see cref="MomentumForm.Velocity"/> (v ← μ v − η g, p ← p + μ v − η g) this holds exactly, also when the rate
/// changes; in the other forms for a constant rate.
/// </remarks>
public sealed class NesterovAttribute : HeavyBallAttribute
{
    private protected override Expr Direction(Expr velocity, Expr push) => push + (Coefficient * velocity);
}
