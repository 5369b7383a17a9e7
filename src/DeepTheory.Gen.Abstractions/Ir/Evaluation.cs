namespace DeepTheory.Gen.Ir;

/// <summary>Expressions of one variable as functions of a number, for what the compiler itself computes about an operation.</summary>
internal static class Evaluation
{
    /// <summary>The value where each symbol has the one given.</summary>
    /// <returns>Null where the expression mentions something else, or a function that is not computed here.</returns>
    public static double? At(Expr expression, IReadOnlyDictionary<Expr, double> symbols) => expression switch
    {
        Constant constant => constant.Value,
        Symbol => symbols.TryGetValue(expression, out double value) ? value : null,
        UnaryExpr unary => At(unary.Operand, symbols) is { } operand ? Arithmetic.Compute(unary.Operator, operand) : null,
        BinaryExpr binary => At(binary.Left, symbols) is { } left && At(binary.Right, symbols) is { } right
            ? Arithmetic.Compute(binary.Operator, left, right)
            : null,
        Selection { Condition: var condition } selection => At(condition.Left, symbols) is { } left && At(condition.Right, symbols) is { } right
            ? At(Arithmetic.Compute(condition.Operator, left, right) ? selection.WhenTrue : selection.WhenFalse, symbols)
            : null,
        _ => null,
    };
}
