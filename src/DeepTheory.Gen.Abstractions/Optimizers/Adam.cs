namespace DeepTheory.Gen;

/// <summary>
/// Adam: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², p ← p − η m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
/// Default η: 0.001. Source: Kingma and Ba, ICLR 2015.
/// </summary>
public sealed class AdamAttribute : AdaptiveMomentAttribute
{
    internal override OptimizerAttribute WithDecoupledDecay => new AdamWAttribute();
}
