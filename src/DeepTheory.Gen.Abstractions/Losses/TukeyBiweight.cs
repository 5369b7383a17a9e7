using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Tukey's biweight: c²/6 (1 − (1 − u)³) with u = (d/c)², d = prediction − target, and c²/6 where |d| &gt; c; derivative d (1 − u)², and 0
/// there: an outlier no longer pulls. Source: Beaton and Tukey, Technometrics 1974.
/// </summary>
/// <param name="c">c, more than 0: the error from which on a sample is an outlier. 4.685 standard deviations of the noise keep 95 % efficiency.</param>
public sealed class TukeyBiweightAttribute(double c = 4.685) : ElementwiseLossAttribute
{
    /// <summary>c: the error from which on a sample is an outlier.</summary>
    public double C { get; set; } = c;

    internal override string? Fault => C > 0 ? null : $"C is {C}, but must be more than 0";

    internal override OutputDemand Demand => OutputDemand.Estimates;

    // c²/6 (1 − (1 − u)³) = d²/6 (3 − u (3 − u)) with d bounded to ±c, which keeps small errors.
    internal override Expr Loss(Expr prediction, Expr target)
    {
        Expr u = Share(prediction, target);
        return Square(Bounded(prediction, target)) * ((3 - (u * (3 - u))) * (1.0 / 6));
    }

    internal override Expr Derivative(Expr prediction, Expr target) => Bounded(prediction, target) * Square(1 - Share(prediction, target));

    /// <summary>u, at most 1.</summary>
    private Expr Share(Expr prediction, Expr target) => Square(Bounded(prediction, target) / C);

    private Expr Bounded(Expr prediction, Expr target) => Clamp(prediction - target, -C, C);
}
