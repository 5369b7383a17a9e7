using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Gaussian with heads mean μ and variance v (or standard deviation σ, v = σ²): −log p = ½ (log v + d²/v) + ½ log 2π, d = y − μ;
/// by μ: −d/v, by v: ½ (1 − d²/v) / v, by σ: (1 − d²/σ²) / σ. With <see cref="Link.Exponential"/> the second head's output is log v.
/// Source: Nix and Weigend 1994.
/// </summary>
public sealed class GaussianLikelihoodAttribute : LikelihoodAttribute
{
    /// <summary>What the second head is. Default: the variance.</summary>
    public Spread Spread { get; set; }

    /// <summary>Whether ½ log 2π is part of the loss, which makes it the negative log-likelihood. Default: yes.</summary>
    public bool Full { get; set; } = true;

    internal override string OutputDistribution => "GaussianDistribution";

    internal override string? DistributionFactory => Spread == Spread.Variance ? "OfVariance" : null;

    internal override string? Fault => base.Fault
        ?? (Enum.IsDefined(typeof(Spread), Spread) ? null : $"Spread is {(int)Spread}, but must be one of {nameof(Spread)}'s values");

    private protected override IReadOnlyList<DistributionParameter> Parameters =>
        [DistributionParameter.Real("mean"), DistributionParameter.Positive(Spread == Spread.Variance ? "variance" : "deviation", Link)];

    private protected override Expr Loss(IReadOnlyList<Expr> p, Expr y)
    {
        Expr d = y - p[0];
        Expr half = Spread == Spread.Variance ? 0.5 * (Log(p[1]) + (d * (d / p[1]))) : Log(p[1]) + (0.5 * Square(d / p[1]));
        return Full ? half + (0.5 * Math.Log(2 * Math.PI)) : half;
    }

    private protected override IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> p, Expr y)
    {
        Expr d = y - p[0];
        return Spread == Spread.Variance
            ? [-(d / p[1]), 0.5 * ((1 - (d * (d / p[1]))) / p[1])]
            : [-(d / p[1] / p[1]), (1 - Square(d / p[1])) / p[1]];
    }
}

/// <summary>How the width of a Gaussian is given.</summary>
public enum Spread
{
    /// <summary>σ².</summary>
    Variance,

    /// <summary>σ.</summary>
    StandardDeviation,
}
