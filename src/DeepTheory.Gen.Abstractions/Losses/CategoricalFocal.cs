using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Focal loss of probabilities p with a target distribution q (one-hot or soft): mean over samples of −Σ α q (1 − p)^γ log max(p, 1e-12);
/// derivative α q (γ (1 − p)^(γ − 1) log p − (1 − p)^γ / p), and 0 where p was clamped. After a softmax the pair is computed from the
/// softmax's input. Source: Lin et al., ICCV 2017.
/// </summary>
public sealed class CategoricalFocalAttribute : CategoricalFocalLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override OutputDemand Demand => OutputDemand.Distribution;

    internal override Type OfOtherTargets => typeof(SparseCategoricalFocalAttribute);

    internal override Expr Loss(Expr p, Expr target) => OfProbabilities(p, target);

    internal override Expr Derivative(Expr p, Expr target) => DerivativeOfProbabilities(p, target);

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) =>
        output is SoftmaxAttribute { Temperature: 1 } ? WithSameSettings(new CategoricalFocalWithLogitsAttribute()) : null;
}
