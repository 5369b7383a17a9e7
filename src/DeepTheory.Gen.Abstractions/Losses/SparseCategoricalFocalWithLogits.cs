using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary><see cref="CategoricalFocalWithLogitsAttribute"/> whose target is the index of the right class: one number per sample.</summary>
public sealed class SparseCategoricalFocalWithLogitsAttribute : CategoricalFocalLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.ClassIndex;

    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override Type OfOtherTargets => typeof(CategoricalFocalWithLogitsAttribute);

    internal override Expr Loss(Expr x, Expr target) => OfLogits(x, OneHot(target));

    internal override Expr Derivative(Expr x, Expr target) => DerivativeOfLogits(x, OneHot(target));
}
