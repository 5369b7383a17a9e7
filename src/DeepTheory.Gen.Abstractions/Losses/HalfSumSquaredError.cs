using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Half the sum of squared errors: ½ Σ d², d = prediction − target, over all samples and outputs of the batch; derivative d. A sum, not a
/// mean: it grows with the batch, and so does its gradient.
/// </summary>
public sealed class HalfSumSquaredErrorAttribute : PredictionLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Estimates;

    internal override Expr Value(Expr prediction, Expr target) => SumRows(SumColumns((0.5 * (prediction - target)) * (prediction - target)));

    internal override Expr Gradient(Expr prediction, Expr target) => prediction - target;
}
