using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary><see cref="CategoricalFocalAttribute"/> whose target is the index of the right class: one number per sample.</summary>
public sealed class SparseCategoricalFocalAttribute : CategoricalFocalLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.ClassIndex;

    internal override OutputDemand Demand => OutputDemand.Distribution;

    internal override Type OfOtherTargets => typeof(CategoricalFocalAttribute);

    internal override Expr Loss(Expr p, Expr target) => OfProbabilities(p, OneHot(target));

    internal override Expr Derivative(Expr p, Expr target) => DerivativeOfProbabilities(p, OneHot(target));

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) =>
        output is SoftmaxAttribute { Temperature: 1 } ? WithSameSettings(new SparseCategoricalFocalWithLogitsAttribute()) : null;
}
