using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>What training makes small: one number for a batch of predictions and targets.</summary>
public abstract class LossFunctionAttribute : OperationAttribute
{
    internal static readonly Expr Prediction = new Symbol("prediction", Extent.Element);

    /// <summary>The target: one per element, or one class index per row where <see cref="TargetDomain"/> says so.</summary>
    internal Expr Target => new Symbol("target", TargetDomain == TargetDomain.ClassIndex ? Extent.Row : Extent.Element);

    /// <summary>Which numbers a target may hold.</summary>
    internal virtual TargetDomain TargetDomain => TargetDomain.Real;

    /// <summary>What a network with this loss does, given what is known of its output.</summary>
    internal virtual NetworkTask Task(int outputs) => NetworkTask.Regression;

    /// <summary>The value from which on an output counts as a yes.</summary>
    internal virtual double DecisionThreshold => 0.5;

    /// <summary>The loss of the batch.</summary>
    internal abstract Expr Value(Expr prediction, Expr target);

    /// <summary>The derivative of <see cref="Value"/> with respect to each prediction.</summary>
    internal abstract Expr Gradient(Expr prediction, Expr target);

    /// <summary>
    /// The loss that takes the activation's input instead of its output, where theory has one: stabler, and its gradient is
    /// simpler (softmax with cross-entropy: p − t).
    /// </summary>
    internal virtual LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) => null;

    /// <summary>A fault that shows only once the number of outputs is known.</summary>
    internal virtual string? FaultFor(Shape output) => null;
}
