using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Categorical cross-entropy of logits x, p = softmax(x), with a target distribution q: mean over samples of −Σ q log p;
/// derivative p Σq − q, which is p − q where q sums to 1. The output has no activation.
/// </summary>
public sealed class CategoricalCrossEntropyWithLogitsAttribute : CategoricalLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override Type OfOtherTargets => typeof(SparseCategoricalCrossEntropyWithLogitsAttribute);

    internal override Expr Loss(Expr x, Expr target) => OfLogits(x, Smoothed(target));

    internal override Expr Derivative(Expr x, Expr target) => (SoftmaxAttribute.Normalised(x) * SumColumns(Smoothed(target))) - Smoothed(target);

    private protected override Expr Distribution(Expr target) => target;
}
