using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Laplace with heads location μ and scale b: −log p = log 2b + |d|/b, d = y − μ; by μ: −sign(d)/b, by b: (1 − |d|/b) / b.
/// Source: Laplace 1774.
/// </summary>
public sealed class LaplaceLikelihoodAttribute : LikelihoodAttribute
{
    internal override string OutputDistribution => "LaplaceDistribution";

    private protected override IReadOnlyList<DistributionParameter> Parameters =>
        [DistributionParameter.Real("location"), DistributionParameter.Positive("scale", Link)];

    private protected override Expr Loss(IReadOnlyList<Expr> p, Expr y) => Log(2 * p[1]) + (Abs(y - p[0]) / p[1]);

    private protected override IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> p, Expr y) =>
        [-(Sign(y - p[0]) / p[1]), (1 - (Abs(y - p[0]) / p[1])) / p[1]];
}
