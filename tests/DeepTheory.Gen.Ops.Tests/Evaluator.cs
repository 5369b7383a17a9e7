using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>Computes expressions in double precision, straight from their meaning: the law that emitted code is held to.</summary>
internal sealed class Evaluator(int rows, int columns)
{
    private readonly Dictionary<string, double[]> elements = [];
    private readonly Dictionary<string, double[]> rowValues = [];
    private readonly Dictionary<string, double> uniforms = new() { ["rows"] = rows, ["columns"] = columns };

    public Evaluator Element(string name, double[] values)
    {
        Assert.Equal(rows * columns, values.Length);
        elements[name] = values;
        return this;
    }

    public Evaluator Row(string name, double[] values)
    {
        rowValues[name] = values;
        return this;
    }

    public Evaluator Uniform(string name, double value)
    {
        uniforms[name] = value;
        return this;
    }

    public double Scalar(Expr expression) => Value(expression, 0, 0);

    public double[] Elements(Expr expression) =>
        [.. Enumerable.Range(0, rows * columns).Select(i => Value(expression, i / columns, i % columns))];

    private double Value(Expr expression, int row, int column) => expression switch
    {
        Constant constant => constant.Value,
        Symbol { Name: "column" } => column,
        Symbol { Extent: Extent.Element, Name: var name } => elements[name][(row * columns) + column],
        Symbol { Extent: Extent.Row, Name: var name } => rowValues[name][row],
        Symbol { Name: var name } => uniforms[name],
        ColumnConstants constants => constants.Values[column],
        UnaryExpr unary => Unary(unary.Operator, Value(unary.Operand, row, column)),
        BinaryExpr binary => Binary(binary.Operator, Value(binary.Left, row, column), Value(binary.Right, row, column)),
        Selection selection => Test(selection.Condition, row, column) ? Value(selection.WhenTrue, row, column) : Value(selection.WhenFalse, row, column),
        Reduction { Over: Extent.Row } reduction => Reduce(reduction.Operator, Enumerable.Range(0, columns).Select(c => Value(reduction.Operand, row, c))),
        Reduction reduction => Reduce(reduction.Operator, Enumerable.Range(0, rows).Select(r => Value(reduction.Operand, r, column))),
        _ => throw new InvalidOperationException($"{expression} has no value."),
    };

    private bool Test(Condition condition, int row, int column)
    {
        double left = Value(condition.Left, row, column);
        double right = Value(condition.Right, row, column);
        return condition.Operator switch
        {
            ComparisonOperator.GreaterThan => left > right,
            ComparisonOperator.GreaterThanOrEqual => left >= right,
            ComparisonOperator.LessThan => left < right,
            ComparisonOperator.LessThanOrEqual => left <= right,
            _ => left == right,
        };
    }

    private static double Reduce(ReductionOperator @operator, IEnumerable<double> values) =>
        @operator == ReductionOperator.Sum ? values.Sum() : values.Max();

    private static double Unary(UnaryOperator @operator, double x) => @operator switch
    {
        UnaryOperator.Negate => -x,
        UnaryOperator.Absolute => Math.Abs(x),
        UnaryOperator.SquareRoot => Math.Sqrt(x),
        UnaryOperator.Exponential => Math.Exp(x),
        UnaryOperator.ExponentialMinusOne => Reference.ExpMinusOne(x),
        UnaryOperator.Logarithm => Math.Log(x),
        UnaryOperator.LogarithmOfOnePlus => Reference.LogOnePlus(x),
        UnaryOperator.HyperbolicTangent => Math.Tanh(x),
        UnaryOperator.Logistic => 1 / (1 + Math.Exp(-x)),
        UnaryOperator.ErrorFunction => Reference.Erf(x),
        UnaryOperator.Sine => Math.Sin(x),
        UnaryOperator.Cosine => Math.Cos(x),
        UnaryOperator.Floor => Math.Floor(x),
        UnaryOperator.LogarithmOfGamma => Reference.LogGamma(x),
        UnaryOperator.Digamma => Reference.Digamma(x),
        UnaryOperator.LogarithmOfBesselI0 => Reference.LogBesselI0(x),
        UnaryOperator.BesselRatio => Reference.BesselRatio(x),
        UnaryOperator.RobustNormalizer => RobustDensity.LogNormalizer(x),
        UnaryOperator.RobustNormalizerDerivative => RobustDensity.LogNormalizerDerivative(x),
        _ => throw new InvalidOperationException($"{@operator} has no value."),
    };

    private static double Binary(BinaryOperator @operator, double a, double b) => @operator switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Minimum => Math.Min(a, b),
        BinaryOperator.Maximum => Math.Max(a, b),
        _ => Math.Pow(a, b),
    };
}
