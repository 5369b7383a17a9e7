namespace DeepTheory.Gen.Ir;

/// <summary>
/// Between which numbers an expression's value lies, for all finite floats that its symbols may be. An end beyond the largest float is
/// infinite, since there the value may be so.
/// </summary>
internal readonly record struct Bounds(double Low, double High)
{
    public static readonly Bounds Everything = new(double.NegativeInfinity, double.PositiveInfinity);

    // Where the vector functions end: e^88.72 is the largest power, 2⁻¹²⁶ the smallest number with a logarithm.
    private const double LargestExponent = 88.72;
    private const double SmallestLogarithm = -87.34;

    public bool MayOverflow => double.IsInfinity(Low) || double.IsInfinity(High);

    public bool IncludesZero => Low <= 0 && High >= 0;

    public static Bounds Of(Expr expression) => expression switch
    {
        Constant { Value: var value } => new(value, value),
        Symbol or ColumnConstants => new(-float.MaxValue, float.MaxValue),
        UnaryExpr unary => Of(unary.Operator, Of(unary.Operand)),
        BinaryExpr { Operator: BinaryOperator.Multiply } square when square.Left.Equals(square.Right) => Squared(Of(square.Left)),
        BinaryExpr binary => Of(binary.Operator, Of(binary.Left), Of(binary.Right)),
        Selection selection => Of(selection.WhenTrue) is var a && Of(selection.WhenFalse) is var b
            ? Round(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High))
            : Everything,
        _ => Everything,
    };

    private static Bounds Of(UnaryOperator @operator, Bounds x) => @operator switch
    {
        UnaryOperator.Negate => new(-x.High, -x.Low),
        UnaryOperator.Absolute => new(x.IncludesZero ? 0 : Math.Min(Math.Abs(x.Low), Math.Abs(x.High)), Math.Max(Math.Abs(x.Low), Math.Abs(x.High))),
        UnaryOperator.SquareRoot => new(Math.Sqrt(Math.Max(0, x.Low)), Math.Sqrt(Math.Max(0, x.High))),
        UnaryOperator.Exponential => new(x.Low < SmallestLogarithm ? 0 : Power(x.Low), Power(x.High)),
        UnaryOperator.ExponentialMinusOne => new(Power(x.Low) - 1, Power(x.High) - 1),
        UnaryOperator.Logarithm => new(Logarithm(x.Low), Logarithm(x.High)),
        UnaryOperator.LogarithmOfOnePlus => new(Logarithm(1 + x.Low), Logarithm(1 + x.High)),
        UnaryOperator.Logistic => new(0, 1),
        UnaryOperator.HyperbolicTangent or UnaryOperator.ErrorFunction or UnaryOperator.Sine or UnaryOperator.Cosine or UnaryOperator.BesselRatio => new(-1, 1),
        UnaryOperator.Floor => new(Math.Floor(x.Low), x.High),
        _ => Everything,
    };

    private static Bounds Of(BinaryOperator @operator, Bounds a, Bounds b) => @operator switch
    {
        BinaryOperator.Add => Round(a.Low + b.Low, a.High + b.High),
        BinaryOperator.Subtract => Round(a.Low - b.High, a.High - b.Low),
        BinaryOperator.Multiply => Corners(a, b, (x, y) => x == 0 || y == 0 ? 0 : x * y),
        BinaryOperator.Divide when !b.IncludesZero => Corners(a, b, (x, y) => double.IsInfinity(y) ? 0 : x / y),
        BinaryOperator.Minimum => new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High)),
        BinaryOperator.Maximum => new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High)),
        _ => Everything,
    };

    private static Bounds Squared(Bounds x)
    {
        Bounds magnitude = Of(UnaryOperator.Absolute, x);
        return Round(magnitude.Low * magnitude.Low, magnitude.High * magnitude.High);
    }

    private static Bounds Corners(Bounds a, Bounds b, Func<double, double, double> operation)
    {
        double[] corners = [operation(a.Low, b.Low), operation(a.Low, b.High), operation(a.High, b.Low), operation(a.High, b.High)];
        return Round(corners.Min(), corners.Max());
    }

    private static Bounds Round(double low, double high) => new(
        low >= -float.MaxValue ? low : double.NegativeInfinity, high <= float.MaxValue ? high : double.PositiveInfinity);

    private static double Power(double x) => Math.Exp(Math.Min(x, LargestExponent));

    private static double Logarithm(double x) => Math.Log(Math.Min(Math.Max(x, Math.Exp(SmallestLogarithm)), float.MaxValue));
}
