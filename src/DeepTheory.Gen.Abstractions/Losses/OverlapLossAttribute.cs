using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// A loss 1 − N / D of two soft masks, the prediction a and the target b: over the whole batch, or for each sample and then the mean.
/// Its derivative is −(N′ D − N D′) / D².
/// </summary>
public abstract class OverlapLossAttribute : PredictionLossAttribute
{
    /// <summary>s, more than 0: added to numerator and denominator, so that two empty masks agree. Default: 1.</summary>
    public double Smooth { get; set; } = 1;

    /// <summary>Whether each sample has its own overlap and the loss is their mean. Default: one overlap for the whole batch.</summary>
    public bool PerSample { get; set; }

    internal override string? Fault => Smooth > 0 ? null : $"Smooth is {Smooth}, but must be more than 0";

    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal sealed override OutputDemand Demand => OutputDemand.Membership;

    internal override NetworkTask Task(int outputs) => outputs == 1 ? NetworkTask.BinaryClassification : NetworkTask.MultilabelClassification;

    internal sealed override Expr Value(Expr prediction, Expr target)
    {
        Expr loss = 1 - (Numerator(prediction, target) / Denominator(prediction, target));
        return PerSample ? Expr.MeanRows(loss) : loss;
    }

    internal sealed override Expr Gradient(Expr prediction, Expr target)
    {
        Expr numerator = Numerator(prediction, target);
        Expr denominator = Denominator(prediction, target);
        Expr share = PerSample ? 1 / Expr.Rows : 1;
        return (NumeratorDerivative(prediction, target) * (-share / denominator))
            + (DenominatorDerivative(prediction, target) * (share * (numerator / (denominator * denominator))));
    }

    /// <summary>N, with sums by <see cref="Sum"/>.</summary>
    private protected abstract Expr Numerator(Expr a, Expr b);

    /// <summary>dN/da of an element.</summary>
    private protected abstract Expr NumeratorDerivative(Expr a, Expr b);

    /// <summary>D, with sums by <see cref="Sum"/>.</summary>
    private protected abstract Expr Denominator(Expr a, Expr b);

    /// <summary>dD/da of an element.</summary>
    private protected abstract Expr DenominatorDerivative(Expr a, Expr b);

    private protected Expr Sum(Expr x) => PerSample ? Expr.SumColumns(x) : Expr.SumRows(Expr.SumColumns(x));
}
