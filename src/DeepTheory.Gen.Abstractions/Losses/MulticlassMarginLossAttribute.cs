using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// A loss of how much each wrong class's score comes up to the right one's: v = max(0, m + x − x at the right class), and 0 for the
/// right class, whose index is the target.
/// </summary>
public abstract class MulticlassMarginLossAttribute : SampleLossAttribute
{
    /// <summary>m, more than 0: by how much the right class's score is to lead. Default: 1.</summary>
    public double Margin { get; set; } = 1;

    internal override string? Fault => Margin > 0 ? null : $"Margin is {Margin}, but must be more than 0";

    internal sealed override TargetDomain TargetDomain => TargetDomain.ClassIndex;

    internal sealed override OutputDemand Demand => OutputDemand.Margins;

    internal sealed override NetworkTask Task(int outputs) => NetworkTask.MulticlassClassification;

    internal sealed override string? FaultFor(Shape output) => ClassFault(output);

    /// <summary>v of each class.</summary>
    private protected Expr Violation(Expr x, Expr target)
    {
        Expr right = SumColumns(Select(IsRight(target), x, 0));
        return Select(IsRight(target), 0, Max(0, (x - right) + Margin));
    }

    private protected static Condition IsRight(Expr target) => Condition.Equal(Column, target);
}
