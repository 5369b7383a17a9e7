using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Von Mises, the Gaussian of angles, with heads direction μ (radians) and concentration κ: −log p = log 2π I₀(κ) − κ cos(y − μ);
/// by μ: −κ sin(y − μ), by κ: I₁(κ)/I₀(κ) − cos(y − μ). Source: von Mises 1918.
/// </summary>
public sealed class VonMisesLikelihoodAttribute : LikelihoodAttribute
{
    internal override string OutputDistribution => "VonMisesDistribution";

    private protected override IReadOnlyList<DistributionParameter> Parameters =>
        [DistributionParameter.Real("direction"), DistributionParameter.Positive("concentration", Link)];

    // log I₀(κ) is κ and little more where κ is large: the two are taken together.
    private protected override Expr Loss(IReadOnlyList<Expr> p, Expr y) =>
        (p[1] * (1 - Cos(y - p[0]))) + (LogBesselI0(p[1]) - p[1]) + Math.Log(2 * Math.PI);

    private protected override IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> p, Expr y) =>
        [-(p[1] * Sin(y - p[0])), BesselRatio(p[1]) - Cos(y - p[0])];
}
