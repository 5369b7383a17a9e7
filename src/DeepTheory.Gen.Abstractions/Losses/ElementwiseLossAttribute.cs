using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>A loss that is the mean over samples and outputs of a function of one prediction and its target.</summary>
public abstract class ElementwiseLossAttribute : PredictionLossAttribute
{
    /// <summary>The loss of one element.</summary>
    internal abstract Expr Loss(Expr prediction, Expr target);

    /// <summary>Its derivative with respect to the prediction.</summary>
    internal abstract Expr Derivative(Expr prediction, Expr target);

    internal sealed override Expr Value(Expr prediction, Expr target) =>
        Expr.MeanRows(Expr.SumColumns(Loss(prediction, target) * (1 / Expr.Columns)));

    internal sealed override Expr Gradient(Expr prediction, Expr target) =>
        Derivative(prediction, target) * (1 / (Expr.Rows * Expr.Columns));
}
