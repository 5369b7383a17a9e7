using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Hinge: max(0, m − y f), f the score, y the sign −1 or 1; derivative −y where y f &lt; m, else 0. The loss of the support vector machine.
/// Source: Cortes and Vapnik, Machine Learning 1995.
/// </summary>
public sealed class HingeAttribute : BinaryMarginLossAttribute
{
    /// <summary>m, more than 0: the margin from which on a score is right enough. Default: 1.</summary>
    public double Margin { get; set; } = 1;

    internal override string? Fault => Margin > 0 ? null : $"Margin is {Margin}, but must be more than 0";

    internal override Expr Loss(Expr f, Expr y) => Max(0, Margin - (y * f));

    internal override Expr Derivative(Expr f, Expr y) => Select(Condition.Less(y * f, Margin), -y, 0);
}
