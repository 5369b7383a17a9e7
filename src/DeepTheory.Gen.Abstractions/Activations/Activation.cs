using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// The network's own activation, y = f(x): a <c>static float</c> method of one <c>float</c> in the network class, such as
/// <c>[Activation(nameof(Bump))]</c> for <c>static float Bump(float x) => x * MathF.Exp(-x * x);</c>. The compiler reads the method,
/// finds dy/dx by the rules of differentiation, and writes both out for vectors.
/// </summary>
/// <param name="function">Name of the method.</param>
public sealed class ActivationAttribute(string function) : ActivationFunctionAttribute, IWrittenOperation
{
    /// <summary>Name of the method.</summary>
    public string Function { get; } = function;

    /// <summary>Name of a method of x that gives dy/dx, where it is better written by hand.</summary>
    public string? Derivative { get; set; }

    WrittenFunction? IWrittenOperation.Written { get; set; }

    internal override string Word => WrittenWord(Function);

    internal override Facts Facts
    {
        get
        {
            Bounds bounds = Bounds.Of(Written.Value);
            return Facts.Range(bounds.Low, bounds.High) with { IsRangeEstimated = true };
        }
    }

    internal override Expr Forward(Expr x) => FiniteAtZero(Written.Value).Replace(X, x);

    internal override Expr Backward(Expr x, Expr y, Expr dy)
    {
        Expr derivative = FiniteAtZero(Stabilization.Stabilize(Written.Derivative));

        // In y alone, where it can be, so that x need not be kept.
        Expr inResult = derivative.Replace(FiniteAtZero(Written.Value), Y).Replace(Simplification.Simplify(Written.Value), Y);
        return dy * (inResult.Mentions(X) ? derivative : inResult).Replace(X, x).Replace(Y, y);
    }

    private WrittenFunction Written => ((IWrittenOperation)this).Written ?? throw new InvalidOperationException($"The method {Function} was not read.");

    /// <summary>Rows are padded with 0, and what is infinite or no number there would spread.</summary>
    private static Expr FiniteAtZero(Expr f) =>
        Simplification.Simplify(f.Replace(X, 0)) is Constant { Value: var value } && Math.Abs(value) <= float.MaxValue || !Bounds.Of(f).MayOverflow
            ? f
            : Select(Condition.Equal(X, 0), 0, f);
}
