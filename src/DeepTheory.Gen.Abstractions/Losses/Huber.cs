using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Huber: d²/2 where |d| ≤ δ, else δ (|d| − δ/2), d = prediction − target; derivative d, bounded to ±δ. Source: Huber 1964.
/// </summary>
/// <param name="delta">δ, more than 0: where the square becomes a line.</param>
public sealed class HuberAttribute(double delta = 1) : ElementwiseLossAttribute
{
    /// <summary>δ: where the square becomes a line.</summary>
    public double Delta { get; set; } = delta;

    internal override string? Fault => Delta > 0 ? null : $"Delta is {Delta}, but must be more than 0";

    internal override OutputDemand Demand => OutputDemand.Estimates;

    // With c = d bounded to ±δ both branches are c (d − c/2), which cannot overflow where the square would.
    internal override Expr Loss(Expr prediction, Expr target) =>
        Bounded(prediction, target) * ((prediction - target) - (0.5 * Bounded(prediction, target)));

    internal override Expr Derivative(Expr prediction, Expr target) => Bounded(prediction, target);

    private Expr Bounded(Expr prediction, Expr target) => Clamp(prediction - target, -Delta, Delta);
}
