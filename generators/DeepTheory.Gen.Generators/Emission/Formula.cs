using System.Globalization;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>Expressions as mathematics, for comments.</summary>
internal static class Formula
{
    public static string Of(Expr expression) => Print(expression, 0);

    private static string Print(Expr expression, int outer) => expression switch
    {
        Constant { Value: var value } => ((float)value).ToString("G6", CultureInfo.InvariantCulture),
        Symbol { Name: var name } => name,
        ColumnConstants => "constant[column]",
        UnaryExpr { Operator: UnaryOperator.Negate, Operand: var x } => Parenthesise("-" + Print(x, 3), 3, outer),
        UnaryExpr { Operator: UnaryOperator.Absolute, Operand: var x } => $"|{Print(x, 0)}|",
        UnaryExpr { Operator: var @operator, Operand: var x } => $"{Name(@operator)}({Print(x, 0)})",
        BinaryExpr { Left: BinaryExpr { Left: var x } } when expression.Equals(Expr.Finite(x)) => $"finite({Print(x, 0)})",
        BinaryExpr { Operator: BinaryOperator.Minimum, Left: var a, Right: var b } => $"min({Print(a, 0)}, {Print(b, 0)})",
        BinaryExpr { Operator: BinaryOperator.Maximum, Left: var a, Right: var b } => $"max({Print(a, 0)}, {Print(b, 0)})",
        BinaryExpr { Operator: BinaryOperator.Power, Left: var a, Right: var b } => $"{Print(a, 4)}^{Print(b, 4)}",
        BinaryExpr { Operator: BinaryOperator.Add, Left: var a, Right: var b } => Parenthesise($"{Print(a, 1)} + {Print(b, 1)}", 1, outer),
        BinaryExpr { Operator: BinaryOperator.Subtract, Left: var a, Right: var b } => Parenthesise($"{Print(a, 1)} - {Print(b, 2)}", 1, outer),
        BinaryExpr { Operator: BinaryOperator.Multiply, Left: var a, Right: var b } => Parenthesise($"{Print(a, 2)} {Print(b, 2)}", 2, outer),
        BinaryExpr { Operator: BinaryOperator.Divide, Left: var a, Right: var b } => Parenthesise($"{Print(a, 2)} / {Print(b, 3)}", 2, outer),
        Selection { Condition: var c, WhenTrue: var a, WhenFalse: var b } =>
            Parenthesise($"{Print(c.Left, 1)} {Sign(c.Operator)} {Print(c.Right, 1)} ? {Print(a, 1)} : {Print(b, 1)}", 0, outer == 0 ? 0 : 1),
        Reduction { Operator: var @operator, Operand: var x, Over: var over } =>
            $"{(@operator == ReductionOperator.Sum ? "sum" : "max")}[{(over == Extent.Row ? "columns" : "rows")}]({Print(x, 0)})",
        _ => expression.ToString(),
    };

    private static string Parenthesise(string text, int own, int outer) => own < outer ? $"({text})" : text;

    private static string Name(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.SquareRoot => "sqrt",
        UnaryOperator.Exponential => "exp",
        UnaryOperator.ExponentialMinusOne => "expm1",
        UnaryOperator.Logarithm => "log",
        UnaryOperator.LogarithmOfOnePlus => "log1p",
        UnaryOperator.HyperbolicTangent => "tanh",
        UnaryOperator.Logistic => "sigmoid",
        UnaryOperator.ErrorFunction => "erf",
        UnaryOperator.Sine => "sin",
        UnaryOperator.Cosine => "cos",
        UnaryOperator.Floor => "floor",
        UnaryOperator.LogarithmOfGamma => "lgamma",
        UnaryOperator.Digamma => "digamma",
        UnaryOperator.LogarithmOfBesselI0 => "logI0",
        UnaryOperator.BesselRatio => "I1/I0",
        UnaryOperator.RobustNormalizer => "logZ",
        UnaryOperator.RobustNormalizerDerivative => "logZ'",
        _ => @operator.ToString(),
    };

    private static string Sign(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.GreaterThan => ">",
        ComparisonOperator.GreaterThanOrEqual => ">=",
        ComparisonOperator.LessThan => "<",
        ComparisonOperator.LessThanOrEqual => "<=",
        _ => "=",
    };
}
