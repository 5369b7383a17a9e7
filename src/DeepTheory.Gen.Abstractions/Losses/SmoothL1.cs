using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Smooth L1: d² / (2β) where |d| ≤ β, else |d| − β/2, d = prediction − target; derivative d / β, bounded to ±1. It is Huber's loss
/// divided by β. Source: Girshick, ICCV 2015.
/// </summary>
/// <param name="beta">β, more than 0: where the square becomes a line.</param>
public sealed class SmoothL1Attribute(double beta = 1) : ElementwiseLossAttribute
{
    /// <summary>β: where the square becomes a line.</summary>
    public double Beta { get; set; } = beta;

    internal override string? Fault => Beta > 0 ? null : $"Beta is {Beta}, but must be more than 0";

    internal override OutputDemand Demand => OutputDemand.Estimates;

    // With c = d bounded to ±β both branches are c / β (d − c/2), which cannot overflow where the square would.
    internal override Expr Loss(Expr prediction, Expr target) =>
        Derivative(prediction, target) * ((prediction - target) - (0.5 * Bounded(prediction, target)));

    internal override Expr Derivative(Expr prediction, Expr target) => Bounded(prediction, target) / Beta;

    private Expr Bounded(Expr prediction, Expr target) => Clamp(prediction - target, -Beta, Beta);
}
