using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Gradient descent with momentum: v ← μ v + g, p ← p − η v, or another <see cref="MomentumForm"/>. Default η: 0.01. Source: Polyak 1964.
/// </summary>
public sealed class MomentumAttribute : HeavyBallAttribute
{
    private protected override Expr Direction(Expr velocity, Expr push) => velocity;
}
