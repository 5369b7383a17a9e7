using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Kullback-Leibler divergence of the Gaussian with heads mean μ and log-variance ℓ from the standard normal, which draws the latent
/// space of a variational autoencoder together: mean over samples of ½ Σ (μ² + e^ℓ − 1 − ℓ); by μ: μ, by ℓ: ½ (e^ℓ − 1).
/// It needs no target. Source: Kingma and Welling 2014.
/// </summary>
public sealed class GaussianKullbackLeiblerAttribute : LossFunctionAttribute
{
    internal override int HeadCount => 2;

    internal override OutputDemand Demand => OutputDemand.Parameters;

    internal override NetworkTask Task(int outputs) => NetworkTask.Density;

    internal override string? FaultFor(Shape output) => output.Rank == 1 && output.Length % 2 == 0
        ? null
        : $"expects a mean and a log-variance for each latent, an even number of columns, but the output is {output}";

    internal override LossComputation Apply(Shape output)
    {
        Expr mean = Head.Symbol("mean");
        Expr logVariance = Head.Symbol("logVariance");
        Expr excess = ExpMinusOne(logVariance);
        return new(
            Head.OfColumns(output, ["mean", "logVariance"], [mean / Rows, 0.5 * (excess / Rows)]),
            EquatableArray<Symbol>.Empty,
            MeanRows(0.5 * SumColumns(Square(mean) + (excess - logVariance))));
    }
}
