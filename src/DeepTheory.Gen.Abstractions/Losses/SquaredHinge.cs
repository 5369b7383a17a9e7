using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Squared hinge: h², h = max(0, m − y f), f the score, y the sign −1 or 1; derivative −2 y h.
/// Source: Lee and Mangasarian, Computational Optimization and Applications 2001.
/// </summary>
public sealed class SquaredHingeAttribute : BinaryMarginLossAttribute
{
    /// <summary>m, more than 0: the margin from which on a score is right enough. Default: 1.</summary>
    public double Margin { get; set; } = 1;

    internal override string? Fault => Margin > 0 ? null : $"Margin is {Margin}, but must be more than 0";

    internal override Expr Loss(Expr f, Expr y) => Square(Shortfall(f, y));

    internal override Expr Derivative(Expr f, Expr y) => (-2 * y) * Shortfall(f, y);

    private Expr Shortfall(Expr f, Expr y) => Max(0, Margin - (y * f));
}
