using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// A cross-entropy over classes in which what is predicted well counts less: mean over samples of −Σ w (1 − p)^γ log p, w = α q, q the
/// target distribution. Source: Lin et al., ICCV 2017.
/// </summary>
public abstract class CategoricalFocalLossAttribute : SampleLossAttribute
{
    /// <summary>α: what each class weighs, more than 0. The loss is the mean over samples, not the weighted mean. Default: 1 for all.</summary>
    public double[]? Alpha { get; set; }

    /// <summary>γ, 0 or more: how much less what is predicted well counts; 0 gives the cross-entropy, weighted by α. Default: 2.</summary>
    public double Gamma { get; set; } = 2;

    internal override string? Fault => !(Gamma >= 0) ? $"Gamma is {Gamma}, but must be 0 or more"
        : Alpha?.Any(weight => !(weight > 0)) == true ? "Alpha must be more than 0 for every class"
        : null;

    internal sealed override NetworkTask Task(int outputs) => NetworkTask.MulticlassClassification;

    internal sealed override string? FaultFor(Shape output) => ClassFault(output, nameof(Alpha), Alpha?.Length);

    private protected T WithSameSettings<T>(T other) where T : CategoricalFocalLossAttribute
    {
        other.Alpha = Alpha;
        other.Gamma = Gamma;
        return other;
    }

    /// <summary>Of probabilities p, floored at 1e-12 under the logarithm.</summary>
    private protected Expr OfProbabilities(Expr p, Expr q) => -SumColumns(Weighted(q) * (Focus(1 - p) * FlooredLog(p)));

    /// <summary>w (γ (1 − p)^(γ − 1) log p − (1 − p)^γ / p), and 0 where p was below 1e-12.</summary>
    private protected Expr DerivativeOfProbabilities(Expr p, Expr q)
    {
        Expr slope = Focus(1 - p) * ((Gamma * FlooredLog(p) / Max(1 - p, 1e-12)) - (1 / Max(p, 1e-12)));
        return Select(Condition.GreaterOrEqual(p, 1e-12), Weighted(q) * slope, 0);
    }

    /// <summary>Of logits x, p = softmax(x).</summary>
    private protected Expr OfLogits(Expr x, Expr q)
    {
        Expr logarithm = LogSoftmaxAttribute.LogNormalised(x);
        return -SumColumns(Weighted(q) * (Focus(-ExpMinusOne(logarithm)) * logarithm));
    }

    /// <summary>u − p Σu, u = −w (1 − p)^γ (1 − γ p log p / (1 − p)) the derivative with respect to log p.</summary>
    private protected Expr DerivativeOfLogits(Expr x, Expr q)
    {
        Expr logarithm = LogSoftmaxAttribute.LogNormalised(x);
        Expr p = Exp(logarithm);
        Expr rest = -ExpMinusOne(logarithm);
        Expr u = -Weighted(q) * (Focus(rest) * (1 - (Gamma * (p * (logarithm / Max(rest, 1e-37))))));
        return u - (p * SumColumns(u));
    }

    /// <summary>(1 − p)^γ, from 1 − p.</summary>
    private Expr Focus(Expr rest) => Gamma == 0 ? 1 : Exp(Gamma * Log(Max(rest, 1e-37)));

    private Expr Weighted(Expr q) => Alpha is null ? q : PerColumn(Alpha) * q;

    private static Expr FlooredLog(Expr p) => Log(Max(p, 1e-12));
}
