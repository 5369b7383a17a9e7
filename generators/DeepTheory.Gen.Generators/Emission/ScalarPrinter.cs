namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// Expressions with one value per row (float) or per batch (double) as C#. Reductions must have been computed before: they print
/// as the locals that hold them.
/// </summary>
internal sealed class ScalarPrinter(Func<Expr, string?> known)
{
    public string Row(Expr expression) => Print(expression, Extent.Row, 0);

    public string Batch(Expr expression) => Print(expression, Extent.Batch, 0);

    /// <summary>The expression as a float, whatever its extent.</summary>
    public string Single(Expr expression) => expression switch
    {
        Constant constant => Literal.Single(constant.Value),
        { Extent: Extent.Batch } => known(expression) is { } name && expression is Symbol ? name : $"(float)({Batch(expression)})",
        _ => Row(expression),
    };

    private string Print(Expr expression, Extent extent, int outer)
    {
        if (extent == Extent.Row && expression.Extent == Extent.Batch && expression is not Constant)
        {
            return Single(expression);
        }

        if (known(expression) is { } name)
        {
            return name;
        }

        string math = extent == Extent.Row ? "MathF" : "Math";
        return expression switch
        {
            Constant constant => extent == Extent.Row ? Literal.Single(constant.Value) : Literal.Double(constant.Value),
            UnaryExpr { Operator: UnaryOperator.Negate, Operand: var x } => Parenthesise("-" + Print(x, extent, 3), 3, outer),
            UnaryExpr { Operator: UnaryOperator.Logistic, Operand: var x } => Parenthesise($"1 / (1 + {math}.Exp({Print(-x, extent, 0)}))", 2, outer),
            UnaryExpr { Operator: UnaryOperator.ExponentialMinusOne, Operand: var x } => Parenthesise($"{math}.Exp({Print(x, extent, 0)}) - 1", 1, outer),
            UnaryExpr { Operator: UnaryOperator.LogarithmOfOnePlus, Operand: var x } => $"{math}.Log(1 + {Print(x, extent, 1)})",
            UnaryExpr { Operator: UnaryOperator.RobustNormalizer, Operand: var x } => $"RobustDensity.LogNormalizer({Print(x, extent, 0)})",
            UnaryExpr { Operator: UnaryOperator.RobustNormalizerDerivative, Operand: var x } => $"RobustDensity.LogNormalizerDerivative({Print(x, extent, 0)})",
            UnaryExpr { Operator: var @operator, Operand: var x } => $"{math}.{Method(@operator)}({Print(x, extent, 0)})",
            BinaryExpr { Operator: BinaryOperator.Add, Left: var a, Right: var b } => Parenthesise($"{Print(a, extent, 1)} + {Print(b, extent, 2)}", 1, outer),
            BinaryExpr { Operator: BinaryOperator.Subtract, Left: var a, Right: var b } => Parenthesise($"{Print(a, extent, 1)} - {Print(b, extent, 2)}", 1, outer),
            BinaryExpr { Operator: BinaryOperator.Multiply, Left: var a, Right: var b } => Parenthesise($"{Print(a, extent, 2)} * {Print(b, extent, 3)}", 2, outer),
            BinaryExpr { Operator: BinaryOperator.Divide, Left: var a, Right: var b } => Parenthesise($"{Print(a, extent, 2)} / {Print(b, extent, 3)}", 2, outer),
            BinaryExpr { Operator: var @operator, Left: var a, Right: var b } => $"{math}.{Method(@operator)}({Print(a, extent, 0)}, {Print(b, extent, 0)})",
            Selection { Condition: var c, WhenTrue: var a, WhenFalse: var b } =>
                $"({Print(c.Left, extent, 1)} {Sign(c.Operator)} {Print(c.Right, extent, 1)} ? {Print(a, extent, 1)} : {Print(b, extent, 1)})",
            _ => throw new InvalidOperationException($"{expression} has no value at this place."),
        };
    }

    private static string Parenthesise(string text, int own, int outer) => own < outer ? $"({text})" : text;

    private static string Method(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.Absolute => "Abs",
        UnaryOperator.SquareRoot => "Sqrt",
        UnaryOperator.Exponential => "Exp",
        UnaryOperator.Logarithm => "Log",
        UnaryOperator.HyperbolicTangent => "Tanh",
        UnaryOperator.Sine => "Sin",
        UnaryOperator.Cosine => "Cos",
        UnaryOperator.Floor => "Floor",
        _ => throw new InvalidOperationException($"{@operator} has no scalar form."),
    };

    private static string Method(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Minimum => "Min",
        BinaryOperator.Maximum => "Max",
        BinaryOperator.Power => "Pow",
        _ => throw new InvalidOperationException($"{@operator} has no scalar form."),
    };

    private static string Sign(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.GreaterThan => ">",
        ComparisonOperator.GreaterThanOrEqual => ">=",
        ComparisonOperator.LessThan => "<",
        ComparisonOperator.LessThanOrEqual => "<=",
        _ => "==",
    };
}
