using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Beta with heads α and β, for shares 0 &lt; y &lt; 1: −log p = log Γ(α) + log Γ(β) − log Γ(α + β) − (α − 1) log y − (β − 1) log(1 − y);
/// by α: ψ(α) − ψ(α + β) − log y, by β: ψ(β) − ψ(α + β) − log(1 − y).
/// </summary>
public sealed class BetaLikelihoodAttribute : LikelihoodAttribute
{
    internal override TargetDomain TargetDomain => TargetDomain.OpenUnitInterval;

    internal override string OutputDistribution => "BetaDistribution";

    private protected override IReadOnlyList<DistributionParameter> Parameters =>
        [DistributionParameter.Positive("alpha", Link), DistributionParameter.Positive("beta", Link)];

    // With s = α + β the parts of log B(α, β) that are large are in α (u − 1 − log u), u = s y/α, and its like for β and 1 − y.
    private protected override Expr Loss(IReadOnlyList<Expr> p, Expr y)
    {
        Expr sum = Finite(p[0] + p[1]);
        return GammaRemainder(p[0]) + GammaRemainder(p[1]) - GammaRemainder(sum) + Log(y) + Log(1 - y)
            + Part(p[0], y) + Part(p[1], 1 - y);

        Expr Part(Expr parameter, Expr share) => Excess(parameter, sum / parameter * share, Log(sum) - Log(parameter) + Log(share));
    }

    private protected override IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> p, Expr y) =>
        [Digamma(p[0]) - Digamma(p[0] + p[1]) - Log(y), Digamma(p[1]) - Digamma(p[0] + p[1]) - Log(1 - y)];
}
