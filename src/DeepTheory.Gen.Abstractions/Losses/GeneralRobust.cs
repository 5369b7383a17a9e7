using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Barron's general robust loss of z = (d/c)², d = prediction − target: (b/α) ((z/b + 1)^(α/2) − 1) with b = |α − 2|; derivative
/// (d/c²) (z/b + 1)^(α/2 − 1). Its limits: α = 2 gives z/2, α = 0 log(z/2 + 1) (Cauchy), α = −∞ 1 − e^(−z/2) (Welsch); α = 1 is
/// √(z + 1) − 1 (Charbonnier), α = −2 Geman and McClure's. The smaller α, the less an outlier pulls. Source: Barron, CVPR 2019.
/// </summary>
/// <remarks>
/// With <see cref="Trainable"/> the loss is the negative log-likelihood of the density e^(−ρ) / (c Z(α)), which weighs the shape against
/// the errors: ρ + log c + log Z(α). Its own parameters are <c>loss.shape</c> s, α = 0.001 + 1.998 σ(s), and <c>loss.logScale</c>, log c.
/// By c: (1 − d ∂ρ/∂d) / c; by α, with L = log(z/b + 1) and g = e^(αL/2):
/// −2/α² (g − 1) + (b/α) g (L/2 + (α/2b) (z/b) / (z/b + 1)) + d log Z / dα.
/// </remarks>
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

    /// <summary>Whether α and c are trained, α between 0 and 2. Default: no.</summary>
    public bool Trainable { get; set; }

    internal override bool TakesInfinity => true;

    internal override string? Fault => !(Alpha < double.PositiveInfinity) ? $"Alpha is {Alpha}, but must be a number or negative infinity"
        : Trainable && Alpha is not (> LeastShape and < LeastShape + ShapeRange) ? $"Alpha is {Alpha}, but must lie between 0.001 and 1.999 to be trained"
        : Scale is > 0 and < double.PositiveInfinity ? null
        : $"Scale is {Scale}, but must be a number more than 0";

    private const double LeastShape = 0.001;
    private const double ShapeRange = 1.998;

    private static readonly Expr Shape = Trained("shape");

    // Bounded, so that the scale is a number.
    private static readonly Expr LogScale = Min(Max(Trained("logScale"), -40), 40);
    private static readonly Expr TrainedAlpha = LeastShape + (ShapeRange * Sigmoid(Shape));
    private static readonly Expr TrainedScale = Exp(LogScale);
    private static readonly Expr TrainedB = 2 - TrainedAlpha;

    private bool IsWelsch => Alpha < -1 / Near;

    private bool IsSquare => Math.Abs(Alpha - 2) < Near;

    private bool IsCauchy => Math.Abs(Alpha) < Near;

    /// <summary>b = |α − 2|.</summary>
    private double B => Math.Abs(Alpha - 2);

    internal override OutputDemand Demand => OutputDemand.Estimates;

    internal override Expr Loss(Expr prediction, Expr target) =>
        Trainable ? ((TrainedB / TrainedAlpha) * ExpMinusOne((0.5 * TrainedAlpha) * LogGrowth(TrainedRatio(prediction, target)))) + (LogScale + RobustNormalizer(TrainedAlpha))
        : IsWelsch ? -ExpMinusOne(-0.5 * Square(Ratio(prediction, target, 1)))
        : IsSquare ? 0.5 * Square(Ratio(prediction, target, 1))
        : IsCauchy ? LogGrowth(Ratio(prediction, target, B))
        : (B / Alpha) * ExpMinusOne((Alpha / 2) * LogGrowth(Ratio(prediction, target, B)));

    // (d/c²) (r² + 1)^(α/2 − 1) = √b/c · r/√(r² + 1) · (r² + 1)^((α − 1)/2), in which neither factor vanishes before the product does.
    internal override Expr Derivative(Expr prediction, Expr target)
    {
        if (Trainable)
        {
            return TrainedSlope(TrainedRatio(prediction, target));
        }

        if (IsWelsch || IsSquare)
        {
            Expr ratio = Ratio(prediction, target, 1);
            return (IsSquare ? ratio : ratio * Exp(-0.5 * Square(ratio))) / Scale;
        }

        Expr r = Clamp(Ratio(prediction, target, B), -Far, Far);
        Expr slope = (Math.Sqrt(B) / Scale) * (r / Sqrt(Square(r) + 1));
        return Alpha == 1 ? slope : slope * Exp(((Alpha - 1) / 2) * LogGrowth(r));
    }

    internal override IReadOnlyList<TrainedCoefficient> Coefficients(Expr prediction, Expr target)
    {
        if (!Trainable)
        {
            return [];
        }

        Expr r = TrainedRatio(prediction, target);
        Expr logGrowth = LogGrowth(r);
        Expr growth = (0.5 * TrainedAlpha) * logGrowth;
        Expr share = 1 - Exp(-logGrowth);
        Expr byAlpha = ((-2 / Square(TrainedAlpha)) * ExpMinusOne(growth))
            + ((TrainedB / TrainedAlpha) * Exp(growth) * ((0.5 * logGrowth) + ((0.5 * TrainedAlpha / TrainedB) * share)));
        Expr count = Rows * Columns;
        Expr alphaByShape = ShapeRange * Sigmoid(Shape) * Sigmoid(-Shape);
        double logit = (Alpha - LeastShape) / ShapeRange;
        return
        [
            new("shape", Math.Log(logit / (1 - logit)), alphaByShape * ((SumRows(SumColumns(Finite(byAlpha))) / count) + RobustNormalizerDerivative(TrainedAlpha))),
            new("logScale", Math.Log(Scale), 1 - (SumRows(SumColumns((r * TrainedScale) * Sqrt(TrainedB) * TrainedSlope(r))) / count)),
        ];
    }

    /// <summary>log(r² + 1), r² = z/b.</summary>
    private static Expr LogGrowth(Expr ratio)
    {
        Expr r = Abs(ratio);
        return Select(Condition.Greater(r, Far), 2 * Log(r), LogOnePlus(Square(Min(r, Far))));
    }

    private static Expr TrainedRatio(Expr prediction, Expr target) => Finite((prediction - target) / (TrainedScale * Sqrt(TrainedB)));

    /// <summary>∂ρ/∂d = √b/c · r/√(r² + 1) · (r² + 1)^((α − 1)/2).</summary>
    private static Expr TrainedSlope(Expr ratio)
    {
        Expr r = Clamp(ratio, -Far, Far);
        return (Sqrt(TrainedB) / TrainedScale) * (r / Sqrt(Square(r) + 1)) * Exp((0.5 * (TrainedAlpha - 1)) * LogGrowth(r));
    }

    /// <summary>√(z/b) with the sign of d.</summary>
    private Expr Ratio(Expr prediction, Expr target, double b) => Finite((prediction - target) / (Scale * Math.Sqrt(b)));
}
