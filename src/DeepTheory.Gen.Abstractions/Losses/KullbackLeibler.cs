using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Kullback-Leibler divergence of log-probabilities x = log q from a target distribution p: mean over samples of Σ p (log p − x), with
/// 0 log 0 = 0; derivative −p. The output is a <see cref="LogSoftmaxAttribute"/>. Source: Kullback and Leibler 1951.
/// </summary>
public sealed class KullbackLeiblerAttribute : SampleLossAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override NetworkTask Task(int outputs) => NetworkTask.MulticlassClassification;

    internal override string? FaultFor(Shape output) => output.Rank != 1 ? $"a class per column is expected, but the output is {output}" : null;

    internal override Expr Loss(Expr x, Expr p) => SumColumns(p * (Log(Max(p, 1e-37)) - x));

    internal override Expr Derivative(Expr x, Expr p) => -p;
}
