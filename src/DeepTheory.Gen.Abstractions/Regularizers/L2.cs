using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// The cost ½ λ Σ w², which keeps weights small: λ w is added to the gradient of each weight. The same as
/// <see cref="OptimizerAttribute.WeightDecay"/> where that is not decoupled as in <see cref="AdamWAttribute"/>.
/// Source: Hoerl and Kennard 1970 (ridge regression).
/// </summary>
/// <param name="strength">λ, 0 or more.</param>
public sealed class L2Attribute(double strength) : PenaltyAttribute(strength)
{
    internal override bool IsDecay => true;

    internal override Expr Gradient(Expr w) => Strength * w;
}
