using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Quantile (pinball) loss: max(τ e, (τ − 1) e), e = target − prediction; derivative −τ where the prediction is below the target, 1 − τ where
/// it is above, 0 where they are equal. What makes it smallest is the τ-quantile of the target. With several quantiles the output has as many
/// columns for each target: those of all targets for the first quantile, then for the next; the loss is their mean.
/// Source: Koenker and Bassett, Econometrica 1978.
/// </summary>
/// <param name="quantiles">τ, each between 0 and 1: the share of targets that lie below the prediction. Default: 0.5, the median.</param>
public sealed class QuantileAttribute(params double[] quantiles) : LossFunctionAttribute
{
    /// <summary>The quantiles τ, each the share of targets that lie below the prediction.</summary>
    public double[] Quantiles { get; } = quantiles is { Length: > 0 } ? quantiles : [0.5];

    internal override string? Fault => Quantiles.Where(tau => tau is not (> 0 and < 1)).Select(tau => $"quantiles holds {tau}, but each must lie between 0 and 1").FirstOrDefault();

    internal override int HeadCount => Quantiles.Length;

    internal override OutputDemand Demand => OutputDemand.Estimates;

    internal override NetworkTask Task(int outputs) => HeadCount == 1 ? NetworkTask.Regression : NetworkTask.Density;

    internal override string? FaultFor(Shape output) => output.Length % HeadCount == 0
        ? null
        : $"expects a column for each of {HeadCount} quantiles of each target, but the output is {output}";

    internal override LossComputation Apply(Shape output)
    {
        var target = new Symbol("target", Extent.Element);
        string[] names = [.. Quantiles.Select((_, i) => HeadCount == 1 ? "prediction" : "quantile" + (i + 1))];
        Expr[] predictions = [.. names.Select(Head.Symbol)];
        double share = 1.0 / output.Length;
        Expr loss = predictions.Zip(Quantiles, (prediction, tau) => Max(tau * (target - prediction), (tau - 1) * (target - prediction))).Aggregate((a, b) => a + b);
        Expr[] gradients =
        [
            .. predictions.Zip(Quantiles, (prediction, tau) =>
                Select(Condition.Less(prediction, target), -tau, Select(Condition.Greater(prediction, target), 1 - tau, 0)) * (share / Rows)),
        ];
        return new(Head.OfColumns(output, names, gradients), new([target]), MeanRows(SumColumns(share * loss)));
    }
}
