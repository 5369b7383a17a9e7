using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Barron's general robust loss of z = (d/c)², d = prediction − target: (b/α) ((z/b + 1)^(α/2) − 1) with b = |α − 2|; derivative
/// (d/c²) (z/b + 1)^(α/2 − 1). Its limits: α = 2 gives z/2, α = 0 log(z/2 + 1) (Cauchy), α = −∞ 1 − e^(−z/2) (Welsch); α = 1 is
/// √(z + 1) − 1 (Charbonnier), α = −2 Geman and McClure's. The smaller α, the less an outlier pulls. Source: Barron, CVPR 2019.
/// </summary>
/// <param name="alpha">α: the shape; any number, or <see cref="double.NegativeInfinity"/>. Default: 1.</param>
/// <param name="scale">c, more than 0: the size of errors that are no outliers. Default: 1.</param>
public sealed class GeneralRobustAttribute(double alpha = 1, double scale = 1) : ElementwiseLossAttribute
{
    /// <summary>An α so near a limit, or so far out, is that limit as far as float32 can tell.</summary>
    private const double Near = 1e-8;

    /// <summary>Beyond it 1 + r² is r².</summary>
    private const double Far = 1e4;

    /// <summary>α: the shape.</summary>
    public double Alpha { get; set; } = alpha;

    /// <summary>c: the size of errors that are no outliers.</summary>
    public double Scale { get; set; } = scale;

    internal override bool TakesInfinity => true;

    internal override string? Fault => !(Alpha < double.PositiveInfinity) ? $"Alpha is {Alpha}, but must be a number or negative infinity"
        : Scale is > 0 and < double.PositiveInfinity ? null
        : $"Scale is {Scale}, but must be a number more than 0";

    private bool IsWelsch => Alpha < -1 / Near;

    private bool IsSquare => Math.Abs(Alpha - 2) < Near;

    private bool IsCauchy => Math.Abs(Alpha) < Near;

    /// <summary>b = |α − 2|.</summary>
    private double B => Math.Abs(Alpha - 2);

    internal override Expr Loss(Expr prediction, Expr target) =>
        IsWelsch ? -ExpMinusOne(-0.5 * Square(Ratio(prediction, target, 1)))
        : IsSquare ? 0.5 * Square(Ratio(prediction, target, 1))
        : IsCauchy ? LogGrowth(prediction, target)
        : (B / Alpha) * ExpMinusOne((Alpha / 2) * LogGrowth(prediction, target));

    // (d/c²) (r² + 1)^(α/2 − 1) = √b/c · r/√(r² + 1) · (r² + 1)^((α − 1)/2), in which neither factor vanishes before the product does.
    internal override Expr Derivative(Expr prediction, Expr target)
    {
        if (IsWelsch || IsSquare)
        {
            Expr ratio = Ratio(prediction, target, 1);
            return (IsSquare ? ratio : ratio * Exp(-0.5 * Square(ratio))) / Scale;
        }

        Expr r = Clamp(Ratio(prediction, target, B), -Far, Far);
        Expr slope = (Math.Sqrt(B) / Scale) * (r / Sqrt(Square(r) + 1));
        return Alpha == 1 ? slope : slope * Exp(((Alpha - 1) / 2) * LogGrowth(prediction, target));
    }

    /// <summary>log(r² + 1), r² = z/b.</summary>
    private Expr LogGrowth(Expr prediction, Expr target)
    {
        Expr r = Abs(Ratio(prediction, target, B));
        return Select(Condition.Greater(r, Far), 2 * Log(r), LogOnePlus(Square(Min(r, Far))));
    }

    /// <summary>√(z/b) with the sign of d.</summary>
    private Expr Ratio(Expr prediction, Expr target, double b) => Finite((prediction - target) / (Scale * Math.Sqrt(b)));
}
