using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Categorical with one head of logits x, p = softmax(x), for targets that are class indices: −log p(y) is the categorical
/// cross-entropy, computed from the logits; derivative p − onehot(y). The output has no activation; a prediction gives p.
/// </summary>
public sealed class CategoricalLikelihoodAttribute : LossFunctionAttribute
{
    private static readonly SparseCategoricalCrossEntropyWithLogitsAttribute CrossEntropy = new();

    internal override TargetDomain TargetDomain => TargetDomain.ClassIndex;

    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override string OutputDistribution => "CategoricalDistribution";

    internal override NetworkTask Task(int outputs) => NetworkTask.MulticlassClassification;

    internal override string? FaultFor(Shape output) => CrossEntropy.FaultFor(output);

    internal override LossComputation Apply(Shape output)
    {
        LossComputation loss = CrossEntropy.Apply(output);
        return loss with { Heads = new([loss.Heads[0] with { Output = SoftmaxAttribute.Normalised(PredictionLossAttribute.Prediction) }]) };
    }
}
