using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Mean squared logarithmic error: mean of l², l = log(1 + prediction) − log(1 + target); derivative 2 l / (1 + prediction). For outputs
/// that are not negative, such as a softplus's: predictions are floored at −1 + 2⁻²³, and the derivative is 0 below.
/// </summary>
public sealed class MeanSquaredLogarithmicErrorAttribute : ElementwiseLossAttribute
{
    private const double Lowest = -1 + 1.1920928955078125e-7;

    internal override TargetDomain TargetDomain => TargetDomain.NonNegative;

    internal override OutputDemand Demand => OutputDemand.NonNegative;

    internal override Expr Loss(Expr prediction, Expr target) => Square(Difference(prediction, target));

    internal override Expr Derivative(Expr prediction, Expr target) =>
        Select(Condition.GreaterOrEqual(prediction, Lowest), (2 * Difference(prediction, target)) / (1 + Floored(prediction)), 0);

    private static Expr Difference(Expr prediction, Expr target) => LogOnePlus(Floored(prediction)) - LogOnePlus(target);

    private static Expr Floored(Expr prediction) => Max(prediction, Lowest);
}
