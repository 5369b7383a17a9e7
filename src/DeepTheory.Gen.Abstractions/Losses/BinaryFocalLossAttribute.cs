using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>A cross-entropy of yes-or-no outputs in which what is predicted well counts less: (1 − p)^γ times, p the probability of what is right.</summary>
public abstract class BinaryFocalLossAttribute : ElementwiseLossAttribute
{
    /// <summary>α, between 0 and 1: what a positive target weighs; a negative one weighs 1 − α. Default: 0.25.</summary>
    public double Alpha { get; set; } = 0.25;

    /// <summary>γ, 0 or more: how much less what is predicted well counts; 0 gives the cross-entropy, weighted by α. Default: 2.</summary>
    public double Gamma { get; set; } = 2;

    internal override string? Fault => Alpha is not (> 0 and < 1) ? $"Alpha is {Alpha}, but must lie between 0 and 1"
        : Gamma >= 0 ? null
        : $"Gamma is {Gamma}, but must be 0 or more";

    internal sealed override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal sealed override NetworkTask Task(int outputs) => outputs == 1 ? NetworkTask.BinaryClassification : NetworkTask.MultilabelClassification;

    private protected Expr Positive(Expr t) => Alpha * t;

    private protected Expr Negative(Expr t) => (1 - Alpha) * (1 - t);
}
