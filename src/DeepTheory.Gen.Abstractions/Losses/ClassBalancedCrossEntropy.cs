using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Class-balanced cross-entropy of probabilities p, whose target is the index y of the right class: mean over samples of −w log max(p, 1e-12)
/// at y, w = (1 − β) / (1 − β^n); derivative −w / p there, and 0 where p was clamped. After a softmax the pair is computed from the softmax's
/// input. Source: Cui et al., CVPR 2019.
/// </summary>
/// <param name="classCounts">n: how many samples of each class the training data have, at least 1.</param>
public sealed class ClassBalancedCrossEntropyAttribute(params int[] classCounts) : ClassBalancedLossAttribute(classCounts)
{
    internal override OutputDemand Demand => OutputDemand.Distribution;

    internal override Expr Loss(Expr p, Expr target) => -SumColumns(Weighted(target) * Log(Max(p, 1e-12)));

    internal override Expr Derivative(Expr p, Expr target) =>
        Select(Condition.GreaterOrEqual(p, 1e-12), -Weighted(target) / Max(p, 1e-12), 0);

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) => output is SoftmaxAttribute { Temperature: 1 }
        ? new ClassBalancedCrossEntropyWithLogitsAttribute(ClassCounts) { Beta = Beta, Normalized = Normalized }
        : null;
}
