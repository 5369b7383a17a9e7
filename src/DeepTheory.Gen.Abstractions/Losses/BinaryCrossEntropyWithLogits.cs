using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Binary cross-entropy of logits x, p = σ(x): mean of w t softplus(−x) + (1 − t) softplus(x); derivative
/// (1 − t) p − w t (1 − p), which is p − t where w = 1. The output has no activation.
/// </summary>
public sealed class BinaryCrossEntropyWithLogitsAttribute : ElementwiseLossAttribute
{
    /// <summary>w, the weight of the positive targets: one for all outputs, or one for each. Default: 1.</summary>
    public double[]? PositiveWeights { get; set; }

    internal override string? Fault => PositiveWeights?.Any(weight => !(weight > 0)) == true ? "PositiveWeights must all be more than 0" : null;

    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override double DecisionThreshold => 0;

    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override NetworkTask Task(int outputs) => outputs == 1 ? NetworkTask.BinaryClassification : NetworkTask.MultilabelClassification;

    internal override string? FaultFor(Shape output) => PositiveWeights is { Length: > 1 } weights && weights.Length != output.Length
        ? $"PositiveWeights has {weights.Length} entries, but there are {output.Length} outputs"
        : null;

    internal override Expr Loss(Expr x, Expr t) => (W * (t * Softplus(-x))) + ((1 - t) * Softplus(x));

    internal override Expr Derivative(Expr x, Expr t) => PositiveWeights is null
        ? Sigmoid(x) - t
        : ((1 - t) * Sigmoid(x)) - (W * (t * Sigmoid(-x)));

    private Expr W => PositiveWeights switch
    {
        null or { Length: 0 } => 1,
        { Length: 1 } => PositiveWeights[0],
        _ => PerColumn(PositiveWeights),
    };
}
