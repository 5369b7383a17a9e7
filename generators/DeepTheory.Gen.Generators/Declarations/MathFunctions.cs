using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>
/// Arithmetic and the functions of <c>MathF</c> as expressions that give what C# gives wherever that is a finite number. Vector functions
/// stop at the largest float instead of going on to infinity, which must not show.
/// </summary>
internal static class MathFunctions
{
    private const double LargestExponent = 88.7228;
    private const double SmallestNormal = 1.17549435e-38;

    /// <summary>The function's value, or null for one that is not known.</summary>
    public static Expr? Call(string name, IReadOnlyList<Expr> a) => (name, a.Count) switch
    {
        ("Abs", 1) => Abs(a[0]),
        ("Sqrt", 1) => Sqrt(a[0]),
        ("Exp", 1) => Exp(a[0]),
        ("Log", 1) => Logarithm(a[0]),
        ("Log", 2) => Logarithm(a[0]) / Logarithm(a[1]),
        ("Log2", 1) => Logarithm(a[0]) * (1 / Math.Log(2)),
        ("Log10", 1) => Logarithm(a[0]) * (1 / Math.Log(10)),
        ("Sin", 1) => Sin(a[0]),
        ("Cos", 1) => Cos(a[0]),
        ("Tan", 1) => Sin(a[0]) / Cos(a[0]),
        ("Tanh", 1) => Tanh(a[0]),

        // Both halves are exact near 0, where their sum is small.
        ("Sinh", 1) => 0.5 * (ExpMinusOne(a[0]) - ExpMinusOne(-a[0])),
        ("Cosh", 1) => 0.5 * (Exp(a[0]) + Exp(-a[0])),
        ("Pow", 2) => Power(a[0], a[1]),
        ("Min", 2) => Min(a[0], a[1]),
        ("Max", 2) => Max(a[0], a[1]),
        ("Clamp", 3) => Min(Max(a[0], a[1]), a[2]),
        ("Sign", 1) => Sign(a[0]),
        ("Floor", 1) => Floor(a[0]),
        ("Ceiling", 1) => -Floor(-a[0]),
        ("FusedMultiplyAdd", 3) => (a[0] * a[1]) + a[2],
        _ => null,
    };

    /// <summary>a / b. The divisors 1 + eᵘ and eᵘ have forms that do not overflow; of any other exponential the divisor goes on to infinity.</summary>
    public static Expr Divide(Expr a, Expr b) => b switch
    {
        BinaryExpr { Operator: BinaryOperator.Add, Left: Constant { Value: 1 }, Right: UnaryExpr { Operator: UnaryOperator.Exponential, Operand: var u } } => Logistic(a, u),
        BinaryExpr { Operator: BinaryOperator.Add, Right: Constant { Value: 1 }, Left: UnaryExpr { Operator: UnaryOperator.Exponential, Operand: var u } } => Logistic(a, u),
        UnaryExpr { Operator: UnaryOperator.Exponential, Operand: var u } => a * Exp(Negated(u)),
        _ => a / (HasExponential(a) ? b : Overflowing(b)),
    };

    /// <summary>a / (1 + eᵘ).</summary>
    private static Expr Logistic(Expr a, Expr u) => a.Equals(Exp(u)) ? Sigmoid(u) : a * Sigmoid(Negated(u));

    private static Expr Negated(Expr x) => x is UnaryExpr { Operator: UnaryOperator.Negate } negated ? negated.Operand : -x;

    private static bool HasExponential(Expr x) => x.DescendantsAndSelf().Any(part => part is UnaryExpr { Operator: UnaryOperator.Exponential });

    private static Expr Overflowing(Expr x) => x.DescendantsAndSelf()
        .Where(part => part is UnaryExpr { Operator: UnaryOperator.Exponential } exponential && Bounds.Of(exponential.Operand).High > LargestExponent)
        .Distinct()
        .Reverse()
        .Aggregate(x, (whole, part) => whole.Replace(part, Select(Condition.Greater(part.Operands.Single(), LargestExponent), double.PositiveInfinity, part)));

    /// <summary>log x, which is −∞ at 0.</summary>
    private static Expr Logarithm(Expr x) =>
        x is Constant { Value: > 0 and var value } ? Math.Log(value)
        : Bounds.Of(x).Low >= SmallestNormal ? Log(x)
        : Select(Condition.Greater(x, 0), Log(x), double.NegativeInfinity);

    /// <summary>aᵇ for a constant b, or for a constant a more than 0.</summary>
    private static Expr? Power(Expr a, Expr b) => (a, b) switch
    {
        (Constant x, Constant y) => Math.Pow(x.Value, y.Value),
        (Constant { Value: > 0 and var @base }, _) => Exp(Math.Log(@base) * b),
        (_, Constant { Value: >= 0 and <= 100 and var exponent }) => Power(a, exponent),
        (_, Constant { Value: < 0 and >= -100 and var exponent }) => Divide(1, Power(a, -exponent)),
        _ => null,
    };

    /// <summary>xᶜ = xⁿ · x^f with n the nearest integer: the more of it is multiplication, the more exact.</summary>
    private static Expr Power(Expr x, double exponent)
    {
        int whole = (int)Math.Floor(exponent + 0.5);
        double rest = exponent - whole;
        return rest switch
        {
            0 => Power(x, whole),
            -0.5 => Power(x, whole - 1) * Sqrt(x),
            _ when whole == 0 => Select(Condition.Greater(x, 0), Exp(rest * Log(x)), 0),
            _ => Power(x, whole) * Exp(rest * Log(x)),
        };
    }

    private static Expr Power(Expr x, int exponent) => exponent switch
    {
        0 => 1,
        1 => x,
        _ when exponent % 2 == 0 => Square(Power(x, exponent / 2)),
        _ => x * Power(x, exponent - 1),
    };
}
