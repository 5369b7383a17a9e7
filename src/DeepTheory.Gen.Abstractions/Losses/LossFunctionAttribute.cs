using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>What training makes small: one number for a batch of predictions and targets.</summary>
public abstract class LossFunctionAttribute : OperationAttribute
{
    /// <summary>Which numbers a target may hold.</summary>
    internal virtual TargetDomain TargetDomain => TargetDomain.Real;

    /// <summary>What it takes the output to be.</summary>
    internal virtual OutputDemand Demand => OutputDemand.Any;

    /// <summary>How many heads the columns of the output are divided into.</summary>
    internal virtual int HeadCount => 1;

    /// <summary>What a network with this loss does, given what is known of its output.</summary>
    internal virtual NetworkTask Task(int outputs) => NetworkTask.Regression;

    /// <summary>The value from which on an output counts as a yes.</summary>
    internal virtual double DecisionThreshold => 0.5;

    /// <summary>The distribution that an output describes, as the name of a type of the runtime; null where it is not one.</summary>
    internal virtual string? OutputDistribution => null;

    /// <summary>The static method of that type which makes it of the heads; null for its constructor.</summary>
    internal virtual string? DistributionFactory => null;

    /// <summary>What it computes from outputs of a shape, which <see cref="FaultFor"/> accepts.</summary>
    internal abstract LossComputation Apply(Shape output);

    /// <summary>
    /// The loss that takes the activation's input instead of its output, where theory has one: stabler, and its gradient is
    /// simpler (softmax with cross-entropy: p − t).
    /// </summary>
    internal virtual LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) => null;

    /// <summary>The loss that is the same of targets of the other form: class numbers instead of one-hot rows, or the other way round.</summary>
    internal virtual Type? OfOtherTargets => null;

    /// <summary>A fault that shows only once the number of outputs is known.</summary>
    internal virtual string? FaultFor(Shape output) => null;
}
