using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>A function applied to the result of the layer above.</summary>
public abstract class ActivationFunctionAttribute : OperationAttribute
{
    private protected static readonly Expr X = new Symbol("x", Extent.Element);
    private protected static readonly Expr Y = new Symbol("y", Extent.Element);
    private protected static readonly Expr Dy = new Symbol("dy", Extent.Element);

    /// <summary>What is known of the outputs.</summary>
    internal abstract Facts Facts { get; }

    /// <summary>Trained numbers: name and first value.</summary>
    internal virtual IReadOnlyList<TrainedCoefficient> Coefficients => [];

    /// <summary>y in x.</summary>
    internal abstract Expr Forward(Expr x);

    /// <summary>dx, the gradient with respect to x, in x, y and the gradient dy with respect to y.</summary>
    internal abstract Expr Backward(Expr x, Expr y, Expr dy);

    internal virtual ExpressionComputation Apply(Shape input) =>
        new(input, Forward(X), Backward(X, Y, Dy), new EquatableArray<TrainedCoefficient>(Coefficients));
}
