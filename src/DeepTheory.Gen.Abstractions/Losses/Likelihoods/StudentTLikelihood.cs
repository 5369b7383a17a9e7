using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Student's t with heads location μ, scale σ and degrees of freedom ν: −log p = log Γ(ν/2) − log Γ((ν+1)/2) + ½ log νπ + log σ +
/// (ν+1)/2 log(1 + z²/ν), z = (y − μ)/σ. With s = z²/(ν + z²): by μ: −(ν+1) z / ((ν + z²) σ), by σ: (1 − (ν+1) s) / σ,
/// by ν: ½ (ψ(ν/2) − ψ((ν+1)/2) + 1/ν + log(1 + z²/ν) − (ν+1) s/ν). Heavy tails make it robust. Source: Student 1908; Lange et al. 1989.
/// </summary>
public sealed class StudentTLikelihoodAttribute : LikelihoodAttribute
{
    /// <summary>ν/2 from which on the difference of the log Γ is computed by its asymptotic series, as the two are large and near each other.</summary>
    private const double Large = 12;

    internal override string OutputDistribution => "StudentTDistribution";

    private protected override IReadOnlyList<DistributionParameter> Parameters =>
    [
        DistributionParameter.Real("location"),
        DistributionParameter.Positive("scale", Link),
        DistributionParameter.Positive("degreesOfFreedom", Link),
    ];

    private protected override Expr Loss(IReadOnlyList<Expr> p, Expr y)
    {
        Expr nu = p[2];
        return Normalisation(nu) + Log(p[1]) + (0.5 * (nu + 1) * LogOnePlus(Finite(Square(Distance(p, y)) / nu)));
    }

    private protected override IReadOnlyList<Expr> Derivatives(IReadOnlyList<Expr> p, Expr y)
    {
        Expr nu = p[2];
        Expr z = Distance(p, y);
        Expr share = 1 - (nu / (nu + Square(z)));
        return
        [
            -((nu + 1) * (z / (nu + Square(z))) / p[1]),
            (1 - ((nu + 1) * share)) / p[1],
            NormalisationDerivative(nu) + (0.5 * (LogOnePlus(Finite(Square(z) / nu)) - ((nu + 1) * (share / nu)))),
        ];
    }

    /// <summary>z, bounded so that its square is a number.</summary>
    private static Expr Distance(IReadOnlyList<Expr> p, Expr y) => Clamp((y - p[0]) / p[1], -1e18, 1e18);

    /// <summary>log Γ(x) − log Γ(x + ½) + ½ log 2πx, x = ν/2; for large x ½ log 2π + 1/8x − 1/192x³.</summary>
    private static Expr Normalisation(Expr nu)
    {
        Expr x = 0.5 * nu;
        Expr inverse = 1 / Max(x, 1);
        Expr series = (0.5 * Math.Log(2 * Math.PI)) + (inverse * (0.125 - (Square(inverse) * (1.0 / 192))));
        return Select(Condition.Greater(x, Large), series, LogGamma(Min(x, Large)) - LogGamma(Min(x, Large) + 0.5) + (0.5 * Log(Math.PI * nu)));
    }

    /// <summary>½ (ψ(x) − ψ(x + ½) + 1/2x), x = ν/2; for large x −1/16x² + 1/128x⁴.</summary>
    private static Expr NormalisationDerivative(Expr nu)
    {
        Expr x = 0.5 * nu;
        Expr inverse = Square(1 / Max(x, 1));
        Expr series = inverse * ((inverse * (1.0 / 128)) - 0.0625);
        return Select(Condition.Greater(x, Large), series, 0.5 * (Digamma(Min(x, Large)) - Digamma(Min(x, Large) + 0.5) + (1 / nu)));
    }
}
