using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>A loss of the margin y f: a score f, whose sign is the decision, times the right sign y, −1 or 1. Mean over samples and outputs.</summary>
public abstract class BinaryMarginLossAttribute : ElementwiseLossAttribute
{
    internal sealed override TargetDomain TargetDomain => TargetDomain.Sign;

    internal sealed override double DecisionThreshold => 0;

    internal sealed override OutputDemand Demand => OutputDemand.Margins;

    internal sealed override NetworkTask Task(int outputs) => outputs == 1 ? NetworkTask.BinaryClassification : NetworkTask.MultilabelClassification;
}
