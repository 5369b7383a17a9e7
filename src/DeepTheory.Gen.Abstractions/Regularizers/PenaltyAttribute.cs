using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// A cost of large weights. Its derivative is added to the gradient of every weight (not of biases) as the optimizer takes it, after
/// clipping. The reported loss, its gradient and what clipping sees are those of the data alone.
/// </summary>
public abstract class PenaltyAttribute : OperationAttribute
{
    private protected PenaltyAttribute(double strength) => Strength = strength;

    /// <summary>λ, 0 or more.</summary>
    public double Strength { get; }

    internal override string? Fault => Strength >= 0 ? null : $"strength is {Strength}, but must be 0 or more";

    /// <summary>Whether the derivative is λ w, as that of weight decay.</summary>
    internal virtual bool IsDecay => false;

    /// <summary>The derivative of the cost for a weight w.</summary>
    internal abstract Expr Gradient(Expr w);
}
