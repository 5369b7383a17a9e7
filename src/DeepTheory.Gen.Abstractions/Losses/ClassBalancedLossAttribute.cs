using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// A cross-entropy that makes up for rare classes by their effective number of samples: the loss of a sample of class y is multiplied by
/// w = (1 − β) / (1 − β^n), n the samples of class y in the training data; mean over samples. Source: Cui et al., CVPR 2019.
/// </summary>
/// <param name="classCounts">n: how many samples of each class the training data have, at least 1.</param>
public abstract class ClassBalancedLossAttribute(int[] classCounts) : SampleLossAttribute
{
    /// <summary>n: how many samples of each class the training data have.</summary>
    public int[] ClassCounts { get; } = classCounts ?? [];

    /// <summary>β in [0, 1): 0 weighs all classes alike, near 1 each weighs 1 / n. Default: 0.999.</summary>
    public double Beta { get; set; } = 0.999;

    /// <summary>Whether the weights are scaled to sum to the number of classes. Default: no.</summary>
    public bool Normalized { get; set; }

    internal override string? Fault => ClassCounts.Length == 0 ? "classCounts is empty, but must hold the count of each class"
        : ClassCounts.Any(count => count < 1) ? $"classCounts holds {ClassCounts.First(count => count < 1)}, but each count must be 1 or more"
        : Beta is >= 0 and < 1 ? null
        : $"Beta is {Beta}, but must lie in [0, 1)";

    internal sealed override TargetDomain TargetDomain => TargetDomain.ClassIndex;

    internal sealed override NetworkTask Task(int outputs) => NetworkTask.MulticlassClassification;

    internal sealed override string? FaultFor(Shape output) => ClassFault(output, nameof(ClassCounts), ClassCounts.Length);

    /// <summary>w in the column of the right class, else 0: the target distribution times the sample's weight.</summary>
    private protected Expr Weighted(Expr target)
    {
        double[] weights = [.. ClassCounts.Select(count => (1 - Beta) / (1 - Math.Pow(Beta, count)))];
        double scale = Normalized ? weights.Length / weights.Sum() : 1;
        return PerColumn(weights.Select(weight => scale * weight)) * OneHot(target);
    }
}
