using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Mean absolute error: mean of |d|, d = prediction − target; derivative sign(d), 0 where d = 0.</summary>
public sealed class MeanAbsoluteErrorAttribute : ElementwiseLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Estimates;

    internal override Expr Loss(Expr prediction, Expr target) => Abs(prediction - target);

    internal override Expr Derivative(Expr prediction, Expr target) =>
        Select(Condition.Greater(prediction, target), 1, 0) - Select(Condition.Less(prediction, target), 1, 0);
}
