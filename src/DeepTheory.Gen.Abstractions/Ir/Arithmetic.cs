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
}
