namespace DeepTheory.Gen.Ir;

/// <summary>
/// Keeps what overflows from making NaN: where one factor may be 0 and the other beyond the largest float, the other is bounded, so
/// that the product is 0 as it is for smaller numbers.
/// </summary>
internal static class Stabilization
{
    public static Expr Stabilize(Expr expression) => expression switch
    {
        UnaryExpr unary => unary with { Operand = Stabilize(unary.Operand) },
        BinaryExpr { Operator: BinaryOperator.Multiply } product => Product(Stabilize(product.Left), Stabilize(product.Right)),
        BinaryExpr { Operator: BinaryOperator.Divide } quotient => Quotient(Stabilize(quotient.Left), Stabilize(quotient.Right)),
        BinaryExpr binary => binary with { Left = Stabilize(binary.Left), Right = Stabilize(binary.Right) },
        Selection selection => new Selection(selection.Condition, Stabilize(selection.WhenTrue), Stabilize(selection.WhenFalse)),
        _ => expression,
    };

    private static Expr Product(Expr a, Expr b)
    {
        if (a.Equals(b))
        {
            return Expr.Square(a);
        }

        (Bounds ofA, Bounds ofB) = (Bounds.Of(a), Bounds.Of(b));
        return (ofA.MayOverflow && ofB.IncludesZero ? Expr.Finite(a) : a) * (ofB.MayOverflow && ofA.IncludesZero ? Expr.Finite(b) : b);
    }

    /// <summary>∞ / ∞ is taken for something / ∞ = 0: of a function that does not overflow, the divisor grows faster.</summary>
    private static Expr Quotient(Expr a, Expr b) =>
        Bounds.Of(a).MayOverflow && Bounds.Of(b).MayOverflow ? Expr.Finite(a) / b : a / b;
}
