using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Categorical cross-entropy of probabilities p with a target distribution q (one-hot or soft): mean over samples of
/// −Σ q log max(p, 1e-12); derivative −q / p, and 0 where p was clamped. After a softmax the pair is computed from the
/// softmax's input, where the derivative is p − q.
/// </summary>
public sealed class CategoricalCrossEntropyAttribute : CategoricalLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override OutputDemand Demand => OutputDemand.Distribution;

    internal override Type OfOtherTargets => typeof(SparseCategoricalCrossEntropyAttribute);

    internal override Expr Loss(Expr p, Expr target) => OfProbabilities(p, Smoothed(target));

    internal override Expr Derivative(Expr p, Expr target) => DerivativeOfProbabilities(p, Smoothed(target));

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) =>
        output is SoftmaxAttribute { Temperature: 1 } ? WithSameSettings(new CategoricalCrossEntropyWithLogitsAttribute()) : null;

    private protected override Expr Distribution(Expr target) => target;
}
