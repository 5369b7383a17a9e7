using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Focal loss of logits x, p = softmax(x), with a target distribution q: mean over samples of −Σ α q (1 − p)^γ log p; derivative u − p Σu,
/// u = −α q (1 − p)^γ (1 − γ p log p / (1 − p)). The output has no activation. Source: Lin et al., ICCV 2017.
/// </summary>
public sealed class CategoricalFocalWithLogitsAttribute : CategoricalFocalLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override Type OfOtherTargets => typeof(SparseCategoricalFocalWithLogitsAttribute);

    internal override Expr Loss(Expr x, Expr target) => OfLogits(x, target);

    internal override Expr Derivative(Expr x, Expr target) => DerivativeOfLogits(x, target);
}
