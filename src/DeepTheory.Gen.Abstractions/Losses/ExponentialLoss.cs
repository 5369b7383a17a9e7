using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Exponential loss: e^(−y f), f the score, y the sign −1 or 1; derivative −y e^(−y f). The exponent is bounded to 88, where float32 ends.
/// The loss that boosting descends. Source: Freund and Schapire, Journal of Computer and System Sciences 1997.
/// </summary>
public sealed class ExponentialLossAttribute : BinaryMarginLossAttribute
{
    internal override Expr Loss(Expr f, Expr y) => Exp(Min(-(y * f), 88));

    internal override Expr Derivative(Expr f, Expr y) => -y * Loss(f, y);
}
