using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Bernoulli with head p = σ(x), for targets that are yes (1) or no (0): −log p(y) is the binary cross-entropy, computed from the
/// logits x; derivative p − y. The output has no activation; a prediction gives p.
/// </summary>
public sealed class BernoulliLikelihoodAttribute : LossFunctionAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override string OutputDistribution => "BernoulliDistribution";

    internal override NetworkTask Task(int outputs) => outputs == 1 ? NetworkTask.BinaryClassification : NetworkTask.MultilabelClassification;

    internal override LossComputation Apply(Shape output)
    {
        LossComputation loss = new BinaryCrossEntropyWithLogitsAttribute().Apply(output);
        return loss with { Heads = new([loss.Heads[0] with { Output = Expr.Sigmoid(PredictionLossAttribute.Prediction) }]) };
    }
}
