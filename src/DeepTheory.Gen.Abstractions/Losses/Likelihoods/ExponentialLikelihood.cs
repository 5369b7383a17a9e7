using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Exponential with head rate λ, for waiting times y ≥ 0: −log p = −log λ + λ y; by λ: y − 1/λ.</summary>
public sealed class ExponentialLikelihoodAttribute : LikelihoodAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.NonNegative;

    internal override string OutputDistribution => "ExponentialDistribution";

    private protected override IReadOnlyList<DistributionParameter> Parameters => [DistributionParameter.Positive("rate", Link)];

    private protected override Expr Loss(IReadOnlyList<Expr> p, Expr y) => (p[0] * y) - Log(p[0]);

    private protected override IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> p, Expr y) => [y - (1 / p[0])];
}
