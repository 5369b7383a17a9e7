namespace DeepTheory.Gen.Ir;

/// <summary>Operators on numbers, as far as the compiler's own mathematics goes.</summary>
internal static class Arithmetic
{
    /// <summary>The value, or null for functions that are not computed here.</summary>
    public static double? Compute(UnaryOperator @operator, double x) => @operator switch
    {
        UnaryOperator.Negate => -x,
        UnaryOperator.Absolute => Math.Abs(x),
        UnaryOperator.SquareRoot => Math.Sqrt(x),
        UnaryOperator.Exponential => Math.Exp(x),
        UnaryOperator.ExponentialMinusOne => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1,
        UnaryOperator.Logarithm => Math.Log(x),
        UnaryOperator.LogarithmOfOnePlus => Math.Abs(x) < 1e-5 ? x - (x * x / 2) : Math.Log(1 + x),
        UnaryOperator.HyperbolicTangent => Math.Tanh(x),
        UnaryOperator.Logistic => 1 / (1 + Math.Exp(-x)),
        UnaryOperator.Sine => Math.Sin(x),
        UnaryOperator.Cosine => Math.Cos(x),
        UnaryOperator.Floor => Math.Floor(x),
        UnaryOperator.ErrorFunction => ErrorFunction(x),
        _ => null,
    };

    public static double Compute(BinaryOperator @operator, double a, double b) => @operator switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Minimum => Math.Min(a, b),
        BinaryOperator.Maximum => Math.Max(a, b),
        _ => Math.Pow(a, b),
    };

    public static bool Compute(ComparisonOperator @operator, double a, double b) => @operator switch
    {
        ComparisonOperator.GreaterThan => a > b,
        ComparisonOperator.GreaterThanOrEqual => a >= b,
        ComparisonOperator.LessThan => a < b,
        ComparisonOperator.LessThanOrEqual => a <= b,
        _ => a == b,
    };

    /// <summary>erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1 · 3 · … · (2n+1)), whose terms are all of one sign. Source: DLMF 7.6.2.</summary>
    private static double ErrorFunction(double x)
    {
        if (!(Math.Abs(x) < 6))
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        double term = x;
        double sum = x;
        for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
