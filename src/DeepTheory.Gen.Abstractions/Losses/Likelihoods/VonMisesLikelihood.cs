using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Von Mises, the Gaussian of angles, with heads direction μ (radians) and concentration κ: −log p = log 2π I₀(κ) − κ cos(y − μ);
/// by μ: −κ sin(y − μ), by κ: I₁(κ)/I₀(κ) − cos(y − μ). Source: von Mises 1918.
/// </summary>
public sealed class VonMisesLikelihoodAttribute : LikelihoodAttribute
{
    /// <summary>κ from which on log I₀(κ) − κ is computed by its asymptotic series, as the two are large and near each other.</summary>
    private const double Large = 50;

    internal override string OutputDistribution => "VonMisesDistribution";

    private protected override IReadOnlyList<DistributionParameter> Parameters =>
        [DistributionParameter.Real("direction"), DistributionParameter.Positive("concentration", Link)];

    private protected override Expr Loss(IReadOnlyList<Expr> p, Expr y) => (p[1] * (1 - Cos(y - p[0]))) + Normalisation(p[1]) + Math.Log(2 * Math.PI);

    private protected override IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> p, Expr y) =>
        [-(p[1] * Sin(y - p[0])), BesselRatio(p[1]) - Cos(y - p[0])];

    /// <summary>log I₀(κ) − κ; for large κ −½ log 2πκ + 1/8κ + 1/16κ².</summary>
    private static Expr Normalisation(Expr kappa)
    {
        Expr inverse = 1 / Max(kappa, 1);
        Expr series = (inverse * (0.125 + (inverse * 0.0625))) - (0.5 * Log(kappa)) - (0.5 * Math.Log(2 * Math.PI));
        Expr small = Min(kappa, Large);
        return Select(Condition.Greater(kappa, Large), series, LogBesselI0(small) - small);
    }
}
