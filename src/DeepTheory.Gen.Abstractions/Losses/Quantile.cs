using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Quantile (pinball) loss: max(τ e, (τ − 1) e), e = target − prediction; derivative −τ where the prediction is below the target, 1 − τ where
/// it is above, 0 where they are equal. What makes it smallest is the τ-quantile of the target. Source: Koenker and Bassett, Econometrica 1978.
/// </summary>
/// <param name="tau">τ, between 0 and 1: the share of targets that lie below the prediction. Default: 0.5, the median.</param>
public sealed class QuantileAttribute(double tau = 0.5) : ElementwiseLossAttribute
{
    /// <summary>τ: the share of targets that lie below the prediction.</summary>
    public double Tau { get; set; } = tau;

    internal override string? Fault => Tau is > 0 and < 1 ? null : $"Tau is {Tau}, but must lie between 0 and 1";

    internal override Expr Loss(Expr prediction, Expr target) => Max(Tau * (target - prediction), (Tau - 1) * (target - prediction));

    internal override Expr Derivative(Expr prediction, Expr target) =>
        Select(Condition.Less(prediction, target), -Tau, Select(Condition.Greater(prediction, target), 1 - Tau, 0));
}
