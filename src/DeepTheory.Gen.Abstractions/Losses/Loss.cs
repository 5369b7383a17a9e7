using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// The network's own loss, the mean over all elements of f(prediction, target): a <c>static float</c> method of two <c>float</c> in the
/// network class, such as <c>[Loss(nameof(Pinball))]</c>. The compiler reads the method, finds the derivative with respect to the
/// prediction, and writes both out for vectors.
/// </summary>
/// <param name="function">Name of the method.</param>
public sealed class LossAttribute(string function) : LossFunctionAttribute, IWrittenOperation
{
    /// <summary>Name of the method.</summary>
    public string Function { get; } = function;

    /// <summary>Name of a method of prediction and target that gives the derivative with respect to the prediction, where it is better written by hand.</summary>
    public string? Derivative { get; set; }

    WrittenFunction? IWrittenOperation.Written { get; set; }

    internal override string Word => WrittenWord(Function);

    internal override Expr Value(Expr prediction, Expr target) =>
        SumRows(SumColumns(Of(Written.Value, prediction, target))) / (Rows * Columns);

    internal override Expr Gradient(Expr prediction, Expr target) =>
        Of(Stabilization.Stabilize(Written.Derivative), prediction, target) * (1 / (Rows * Columns));

    private WrittenFunction Written => ((IWrittenOperation)this).Written ?? throw new InvalidOperationException($"The method {Function} was not read.");

    private Expr Of(Expr f, Expr prediction, Expr target) => f.Replace(Prediction, prediction).Replace(Target, target);
}
