using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Class-balanced cross-entropy of logits x, p = softmax(x), whose target is the index y of the right class: mean over samples of −w log p
/// at y, w = (1 − β) / (1 − β^n); derivative w (p − q), q = 1 at y, else 0. The output has no activation. Source: Cui et al., CVPR 2019.
/// </summary>
/// <param name="classCounts">n: how many samples of each class the training data have, at least 1.</param>
public sealed class ClassBalancedCrossEntropyWithLogitsAttribute(params int[] classCounts) : ClassBalancedLossAttribute(classCounts)
{
    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override Expr Loss(Expr x, Expr target) => -SumColumns(Weighted(target) * LogSoftmaxAttribute.LogNormalised(x));

    internal override Expr Derivative(Expr x, Expr target) => (SoftmaxAttribute.Normalised(x) * SumColumns(Weighted(target))) - Weighted(target);
}
