using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Negative log-likelihood of log-probabilities x, such as <see cref="LogSoftmaxAttribute"/> gives, whose target is the index of the
/// right class: mean over samples of −Σ q x, which is −x at the class; derivative −q. After a log-softmax the pair is computed from
/// its input, where the derivative is p − q.
/// </summary>
public sealed class NegativeLogLikelihoodAttribute : CategoricalLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.ClassIndex;

    internal override OutputDemand Demand => OutputDemand.LogDistribution;

    internal override Expr Loss(Expr x, Expr target) => -SumColumns(Smoothed(target) * x);

    internal override Expr Derivative(Expr x, Expr target) => -Smoothed(target);

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) =>
        output is LogSoftmaxAttribute ? WithSameSettings(new SparseCategoricalCrossEntropyWithLogitsAttribute()) : null;

    private protected override Expr Distribution(Expr target) => OneHot(target);
}
