using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>A loss that is the mean over samples of a function of all of a sample's predictions, weighted if the loss says so.</summary>
public abstract class SampleLossAttribute : PredictionLossAttribute
{
    /// <summary>The loss of one sample.</summary>
    internal abstract Expr Loss(Expr prediction, Expr target);

    /// <summary>Its derivative with respect to each prediction.</summary>
    internal abstract Expr Derivative(Expr prediction, Expr target);

    /// <summary>The weight of a sample, or null where all weigh the same.</summary>
    internal virtual Expr? Weight(Expr target) => null;

    internal sealed override Expr Value(Expr prediction, Expr target) => Weight(target) is { } weight
        ? Expr.SumRows(weight * Loss(prediction, target)) / Expr.SumRows(weight)
        : Expr.MeanRows(Loss(prediction, target));

    internal sealed override Expr Gradient(Expr prediction, Expr target) => Weight(target) is { } weight
        ? Derivative(prediction, target) * (weight / Expr.SumRows(weight))
        : Derivative(prediction, target) * (1 / Expr.Rows);

    /// <summary>Where columns are classes: the fault of an output of another shape, or of a setting with entries for other classes.</summary>
    private protected static string? ClassFault(Shape output, string setting = "", int? entries = null) =>
        output.Rank != 1 ? $"a class per column is expected, but the output is {output}"
        : entries is { } count && count != output.Length ? $"{setting} has {count} entries, but there are {output.Length} classes"
        : null;
}
