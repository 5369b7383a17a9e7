using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// <see cref="CategoricalCrossEntropyAttribute"/> whose target is the index of the right class: one number per sample.
/// </summary>
public sealed class SparseCategoricalCrossEntropyAttribute : CategoricalLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.ClassIndex;

    internal override OutputDemand Demand => OutputDemand.Distribution;

    internal override Type OfOtherTargets => typeof(CategoricalCrossEntropyAttribute);

    internal override Expr Loss(Expr p, Expr target) => OfProbabilities(p, Smoothed(target));

    internal override Expr Derivative(Expr p, Expr target) => DerivativeOfProbabilities(p, Smoothed(target));

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) =>
        output is SoftmaxAttribute { Temperature: 1 } ? WithSameSettings(new SparseCategoricalCrossEntropyWithLogitsAttribute()) : null;

    private protected override Expr Distribution(Expr target) => OneHot(target);
}
