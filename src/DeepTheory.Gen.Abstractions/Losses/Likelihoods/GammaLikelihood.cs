using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Gamma with heads shape k and rate λ, for positive y: −log p = log Γ(k) − k log λ − (k − 1) log y + λ y; by k: ψ(k) − log λ − log y,
/// by λ: y − k/λ.
/// </summary>
public sealed class GammaLikelihoodAttribute : LikelihoodAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.Positive;

    internal override string OutputDistribution => "GammaDistribution";

    private protected override IReadOnlyList<DistributionParameter> Parameters =>
        [DistributionParameter.Positive("shape", Link), DistributionParameter.Positive("rate", Link)];

    // log Γ(k) − k log k + k, k (u − 1 − log u) with u = λ y/k, and log y: what is large cancels on paper.
    private protected override Expr Loss(IReadOnlyList<Expr> p, Expr y) =>
        GammaRemainder(p[0]) + Excess(p[0], p[1] / p[0] * y, Log(p[1]) - Log(p[0]) + Log(y)) + Log(y);

    private protected override IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> p, Expr y) =>
        [Digamma(p[0]) - Log(p[1]) - Log(y), y - (p[0] / p[1])];
}
