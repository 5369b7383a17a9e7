using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen.Ir;

/// <summary>Derivatives of elementwise expressions, by the rules of the textbook.</summary>
internal static class Differentiation
{
    private static readonly double TwoOverRootPi = 2 / Math.Sqrt(Math.PI);

    /// <summary>
    /// df/dx, simplified. At a kink it is that of one side, 0 for |x| and for the square root at 0; a comparison is not
    /// differentiated.
    /// </summary>
    public static Expr Derivative(Expr f, Expr x) => Simplification.Simplify(Slope(f, x));

    private static Expr Slope(Expr f, Expr x) => f switch
    {
        _ when f.Equals(x) => 1,
        Constant or Symbol or ColumnConstants => 0,
        UnaryExpr unary => Slope(unary.Operand, x) is var inner && inner is Constant { Value: 0 } ? 0 : Outer(unary, inner),
        BinaryExpr binary => Slope(binary, x),
        Selection selection => Select(selection.Condition, Slope(selection.WhenTrue, x), Slope(selection.WhenFalse, x)),
        _ => throw new InvalidOperationException($"{f} is not elementwise, so it has no derivative here."),
    };

    /// <summary>The chain rule: the derivative of the outer function at its operand, times that of the operand.</summary>
    private static Expr Outer(UnaryExpr f, Expr inner)
    {
        Expr u = f.Operand;
        return f.Operator switch
        {
            UnaryOperator.Negate => -inner,
            UnaryOperator.Absolute => Sign(u) * inner,
            UnaryOperator.SquareRoot => Select(Condition.Greater(f, 0), 0.5 / f, 0) * inner,
            UnaryOperator.Exponential => f * inner,
            UnaryOperator.ExponentialMinusOne => Exp(u) * inner,
            UnaryOperator.Logarithm => inner / u,
            UnaryOperator.LogarithmOfOnePlus => inner / (1 + u),
            UnaryOperator.HyperbolicTangent => (1 - Square(f)) * inner,
            UnaryOperator.Logistic => f * (1 - f) * inner,
            UnaryOperator.ErrorFunction => TwoOverRootPi * Exp(-Square(u)) * inner,
            UnaryOperator.Sine => Cos(u) * inner,
            UnaryOperator.Cosine => -Sin(u) * inner,
            UnaryOperator.Floor => 0,
            UnaryOperator.LogarithmOfGamma => Digamma(u) * inner,
            UnaryOperator.LogarithmOfBesselI0 => BesselRatio(u) * inner,

            // I₁/I₀ is close to u/2 near 0.
            UnaryOperator.BesselRatio => Select(Condition.Greater(Abs(u), 1e-3), 1 - (f / u) - Square(f), 0.5) * inner,
            _ => throw new InvalidOperationException($"The derivative of {f.Operator} cannot be written in this language."),
        };
    }

    private static Expr Slope(BinaryExpr f, Expr x)
    {
        (Expr u, Expr v) = (f.Left, f.Right);
        (Expr du, Expr dv) = (Slope(u, x), Slope(v, x));
        return f.Operator switch
        {
            BinaryOperator.Add => du + dv,
            BinaryOperator.Subtract => du - dv,
            BinaryOperator.Multiply when u.Equals(v) => 2 * u * du,
            BinaryOperator.Multiply => (du * v) + (u * dv),

            // (u' v − u v') / v², without v², which could overflow.
            BinaryOperator.Divide => (du - (f * dv)) / v,

            // Where both are equal the constant one counts: the derivative of max(x, 0) at 0 is 0, on whichever side the 0 stands.
            BinaryOperator.Maximum => u is Constant ? Select(Condition.Greater(v, u), dv, du) : Select(Condition.Greater(u, v), du, dv),
            BinaryOperator.Minimum => u is Constant ? Select(Condition.Less(v, u), dv, du) : Select(Condition.Less(u, v), du, dv),
            BinaryOperator.Power when dv is Constant { Value: 0 } => v * Pow(u, v - 1) * du,
            _ => throw new InvalidOperationException("The derivative of a power is known for constant exponents alone."),
        };
    }
}
