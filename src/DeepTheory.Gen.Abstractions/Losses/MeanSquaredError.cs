using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Mean squared error: mean of d², d = prediction − target, over samples and outputs; derivative 2 d.</summary>
public sealed class MeanSquaredErrorAttribute : ElementwiseLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Estimates;

    internal override Expr Loss(Expr prediction, Expr target) => Square(prediction - target);

    internal override Expr Derivative(Expr prediction, Expr target) => 2 * (prediction - target);
}
