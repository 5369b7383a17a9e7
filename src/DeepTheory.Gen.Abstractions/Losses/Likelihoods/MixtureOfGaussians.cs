using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Mixture density network: the density of one target y as a mixture of K Gaussians. The output has 3 K columns and no activation:
/// K logits of the weights π = softmax, K means μ, K standard deviations σ by <see cref="Link"/>.
/// −log p = −log Σₖ πₖ N(y; μₖ, σₖ), by log-sum-exp. With the responsibilities γₖ = πₖ N(y; μₖ, σₖ) / Σⱼ …: by the logits π − γ,
/// by μₖ: γₖ (μₖ − y)/σₖ², by σₖ: γₖ (1 − (y − μₖ)²/σₖ²)/σₖ. A prediction gives π, μ and σ. Source: Bishop 1994.
/// </summary>
public sealed class MixtureOfGaussiansAttribute : LossFunctionAttribute
{
    private static readonly string[] Names = ["weight", "mean", "deviation"];

    /// <summary>How outputs become standard deviations. Default: softplus.</summary>
    public Link Link { get; set; }

    internal override string? Fault => Enum.IsDefined(typeof(Link), Link) ? null : $"Link is {(int)Link}, but must be one of {nameof(Link)}'s values";

    internal override int HeadCount => Names.Length;

    // With the identity the network itself makes positive what must be.
    internal override OutputDemand Demand => Link == Link.Identity ? OutputDemand.Any : OutputDemand.Parameters;

    internal override string OutputDistribution => "MixtureOfGaussiansDistribution";

    internal override NetworkTask Task(int outputs) => NetworkTask.Density;

    internal override string? FaultFor(Shape output) => output.Rank == 1 && output.Length % HeadCount == 0
        ? null
        : $"expects a weight, a mean and a deviation for each component, a multiple of 3 in all, but the output is {output}";

    internal override LossComputation Apply(Shape output)
    {
        var y = new Symbol("target", Extent.Row);
        Expr logits = Head.Symbol(Names[0]);
        DistributionParameter deviation = DistributionParameter.Positive(Names[2], Link);
        Expr sigma = deviation.Value;
        Expr z = Clamp((y - Head.Symbol(Names[1])) / sigma, -1e18, 1e18);

        Expr joint = LogSoftmaxAttribute.LogNormalised(logits) - Log(sigma) - (0.5 * Square(z)) - (0.5 * Math.Log(2 * Math.PI));
        Expr largest = MaxColumns(joint);
        Expr share = Exp(joint - largest);
        Expr responsibility = share / SumColumns(share);
        Expr[] gradients =
        [
            (SoftmaxAttribute.Normalised(logits) - responsibility) / Rows,
            -(responsibility * (z / sigma)) / Rows,
            responsibility * Finite((1 - Square(z)) / sigma) * deviation.Derivative / Rows,
        ];
        return new(
            Head.OfColumns(output, Names, gradients, [SoftmaxAttribute.Normalised(logits), null, sigma]),
            new([y]),
            -MeanRows(largest + Log(SumColumns(share))));
    }
}
