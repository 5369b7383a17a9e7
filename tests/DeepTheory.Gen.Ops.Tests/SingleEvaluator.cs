namespace DeepTheory.Gen.Ops.Tests;

/// <summary>Computes expressions in x step by step in single precision, where the largest numbers overflow.</summary>
internal static class SingleEvaluator
{
    public static float Value(Expr expression, float x) => expression switch
    {
        Constant constant => (float)constant.Value,
        Symbol => x,
        UnaryExpr unary => (float)Arithmetic.Compute(unary.Operator, Value(unary.Operand, x))!.Value,
        BinaryExpr binary => (float)Arithmetic.Compute(binary.Operator, Value(binary.Left, x), Value(binary.Right, x)),
        Selection { Condition: var c } selection => Arithmetic.Compute(c.Operator, Value(c.Left, x), Value(c.Right, x))
            ? Value(selection.WhenTrue, x)
            : Value(selection.WhenFalse, x),
        _ => throw new InvalidOperationException($"{expression} has no value."),
    };
}
