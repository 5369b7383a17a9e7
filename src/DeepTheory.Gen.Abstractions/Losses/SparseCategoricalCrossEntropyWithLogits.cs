using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// <see cref="CategoricalCrossEntropyWithLogitsAttribute"/> whose target is the index of the right class: one number per
/// sample; derivative p − q.
/// </summary>
public sealed class SparseCategoricalCrossEntropyWithLogitsAttribute : CategoricalLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.ClassIndex;

    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override Type OfOtherTargets => typeof(CategoricalCrossEntropyWithLogitsAttribute);

    internal override Expr Loss(Expr x, Expr target) => OfLogits(x, Smoothed(target));

    internal override Expr Derivative(Expr x, Expr target) => SoftmaxAttribute.Normalised(x) - Smoothed(target);

    private protected override Expr Distribution(Expr target) => OneHot(target);
}
