using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>A loss that compares the output, a prediction, with a target.</summary>
public abstract class PredictionLossAttribute : LossFunctionAttribute
{
    internal static readonly Expr Prediction = new Symbol("prediction", Extent.Element);

    /// <summary>The target: one per element, or one class index per row where <see cref="LossFunctionAttribute.TargetDomain"/> says so.</summary>
    internal Symbol Target => new("target", TargetDomain == TargetDomain.ClassIndex ? Extent.Row : Extent.Element);

    /// <summary>The loss of the batch.</summary>
    internal abstract Expr Value(Expr prediction, Expr target);

    /// <summary>The derivative of <see cref="Value"/> with respect to each prediction.</summary>
    internal abstract Expr Gradient(Expr prediction, Expr target);

    /// <summary>Trained numbers of the loss itself, with the derivative of <see cref="Value"/> by each.</summary>
    internal virtual IReadOnlyList<TrainedCoefficient> Coefficients(Expr prediction, Expr target) => [];

    internal sealed override LossComputation Apply(Shape output)
    {
        return new(new([new Head("prediction", 0, output.Length, 0, Counted(Gradient(Prediction, Target)))]), new([Target]), Counted(Value(Prediction, Target)))
        {
            Coefficients = new(Coefficients(Prediction, Target).Select(coefficient => coefficient with { Derivative = Counted(coefficient.Derivative) })),
        };

        Expr Counted(Expr expression) => expression.Replace(Expr.Columns, output.Length);
    }
}
