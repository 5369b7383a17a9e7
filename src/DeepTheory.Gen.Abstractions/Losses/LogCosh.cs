using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Logarithm of the hyperbolic cosine: mean of log cosh d, d = prediction − target, which is d²/2 near 0 and |d| − log 2 far away;
/// derivative tanh d. Source: Green, IEEE Transactions on Medical Imaging 1990.
/// </summary>
public sealed class LogCoshAttribute : ElementwiseLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Estimates;

    // |d| + log((1 + e^(−2|d|)) / 2): nothing overflows, and what is subtracted near 0 is exact there.
    internal override Expr Loss(Expr prediction, Expr target) =>
        Abs(prediction - target) + LogOnePlus(0.5 * ExpMinusOne(-2 * Abs(prediction - target)));

    internal override Expr Derivative(Expr prediction, Expr target) => Tanh(prediction - target);
}
