using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Nesterov's accelerated gradient, in the form that needs the gradient at p alone: v ← μ v + g, p ← p − η (g + μ v).
/// Default η: 0.01. Source: Nesterov 1983; Sutskever et al. 2013.
/// </summary>
public sealed class NesterovAttribute : HeavyBallAttribute
{
    private protected override Expr Direction(Expr g) => g + (Coefficient * Velocity);
}
