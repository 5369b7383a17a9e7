using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Cross-entropy between a target distribution over classes and a predicted one.</summary>
public abstract class CategoricalLossAttribute : SampleLossAttribute
{
    /// <summary>ε in [0, 1): the target q becomes (1 − ε) q + ε / classes. Source: Szegedy et al., CVPR 2016.</summary>
    public double LabelSmoothing { get; set; }

    /// <summary>
    /// A weight for each class, more than 0: a sample weighs as much as its target's class, and the loss is the weighted mean.
    /// </summary>
    public double[]? ClassWeights { get; set; }

    internal override string? Fault => LabelSmoothing is not (>= 0 and < 1) ? $"LabelSmoothing is {LabelSmoothing}, but must lie in [0, 1)"
        : ClassWeights?.Any(weight => !(weight > 0)) == true ? "ClassWeights must all be more than 0"
        : null;

    internal override NetworkTask Task(int outputs) => NetworkTask.MulticlassClassification;

    internal override string? FaultFor(Shape output) => output.Rank != 1 ? $"a class per column is expected, but the output is {output}"
        : ClassWeights is { } weights && weights.Length != output.Length ? $"ClassWeights has {weights.Length} entries, but there are {output.Length} classes"
        : null;

    internal sealed override Expr? Weight(Expr target) =>
        ClassWeights is null ? null : Expr.SumColumns(Expr.PerColumn(ClassWeights) * Distribution(target));

    /// <summary>The target as a distribution over the columns, before smoothing.</summary>
    private protected abstract Expr Distribution(Expr target);

    /// <summary>The target distribution, smoothed.</summary>
    private protected Expr Smoothed(Expr target) => LabelSmoothing == 0
        ? Distribution(target)
        : ((1 - LabelSmoothing) * Distribution(target)) + (LabelSmoothing / Expr.Columns);

    private protected T WithSameSettings<T>(T other) where T : CategoricalLossAttribute
    {
        other.LabelSmoothing = LabelSmoothing;
        other.ClassWeights = ClassWeights;
        return other;
    }

    /// <summary>−Σ q log max(p, 1e-12).</summary>
    private protected static Expr OfProbabilities(Expr p, Expr q) => -Expr.SumColumns(q * Expr.Log(Expr.Max(p, 1e-12)));

    /// <summary>−q / p, and 0 where p was below 1e-12.</summary>
    private protected static Expr DerivativeOfProbabilities(Expr p, Expr q) =>
        Expr.Select(Condition.GreaterOrEqual(p, 1e-12), -q / Expr.Max(p, 1e-12), 0);

    /// <summary>−Σ q log softmax(x).</summary>
    private protected static Expr OfLogits(Expr x, Expr q) => -Expr.SumColumns(q * LogSoftmaxAttribute.LogNormalised(x));
}
