using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Kullback-Leibler divergence of log-probabilities x = log q from a target distribution p: mean over samples of Σ p (log p − x), with
/// 0 log 0 = 0; derivative −p. The output is a <see cref="LogSoftmaxAttribute"/>. Source: Kullback and Leibler 1951.
/// </summary>
public sealed class KullbackLeiblerAttribute : SampleLossAttribute
{
    /// <summary>Whether the target is log p instead of p. Default: p.</summary>
    public bool LogTarget { get; set; }

    internal override TargetDomain TargetDomain => LogTarget ? TargetDomain.Real : TargetDomain.UnitInterval;

    internal override OutputDemand Demand => OutputDemand.LogDistribution;

    internal override NetworkTask Task(int outputs) => NetworkTask.MulticlassClassification;

    internal override string? FaultFor(Shape output) => ClassFault(output);

    internal override Expr Loss(Expr x, Expr target) =>
        SumColumns(Probability(target) * Finite((LogTarget ? target : Log(Max(target, 1e-37))) - x));

    internal override Expr Derivative(Expr x, Expr target) => -Probability(target);

    private Expr Probability(Expr target) => LogTarget ? Exp(target) : target;
}
