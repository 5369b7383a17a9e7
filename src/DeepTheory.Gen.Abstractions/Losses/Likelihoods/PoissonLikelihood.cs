using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Poisson with head rate λ, for counts y: −log p = λ − y log λ + log y!; by λ: 1 − y/λ. With <see cref="Link.Exponential"/>, the
/// default here, the output is log λ, as in Poisson regression.
/// </summary>
public sealed class PoissonLikelihoodAttribute : LikelihoodAttribute
{
    /// <summary>With the link of Poisson regression, the exponential.</summary>
    public PoissonLikelihoodAttribute() => Link = Link.Exponential;

    /// <summary>Whether log y! is part of the loss, which makes it the negative log-likelihood. Default: yes.</summary>
    public bool Full { get; set; } = true;

    internal override TargetDomain TargetDomain => TargetDomain.Count;

    internal override string OutputDistribution => "PoissonDistribution";

    private protected override IReadOnlyList<DistributionParameter> Parameters => [DistributionParameter.Positive("rate", Link)];

    private protected override Expr Loss(IReadOnlyList<Expr> p, Expr y) => Full ? Part(p, y) + LogGamma(y + 1) : Part(p, y);

    private protected override IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> p, Expr y) => [1 - (y / p[0])];

    private static Expr Part(IReadOnlyList<Expr> p, Expr y) => p[0] - (y * Log(p[0]));
}
