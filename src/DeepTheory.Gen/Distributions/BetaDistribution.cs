using DeepTheory.Gen.Runtime;
using static DeepTheory.Gen.Runtime.SpecialFunctions;

namespace DeepTheory.Gen;

/// <summary>Beta with parameters α and β, for shares x from 0 to 1: density x^(α−1) (1 − x)^(β−1) / B(α, β).</summary>
/// <param name="Alpha">α, finite and above 0.</param>
/// <param name="Beta">β, finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
public readonly record struct BetaDistribution(double Alpha, double Beta) : IContinuousDistribution
{
    /// <summary>α: the larger, the nearer to 1.</summary>
    public double Alpha { get; } = Require.Positive(Alpha);

    /// <summary>β: the larger, the nearer to 0.</summary>
    public double Beta { get; } = Require.Positive(Beta);

    /// <summary>α/(α + β).</summary>
    public double Mean => Alpha / (Alpha + Beta);

    /// <summary>
    /// (α − 1)/(α + β − 2) where neither is below 1, and ½ where both are 1. Else the end to which the density rises, the faster one of two;
    /// NaN where α = β &lt; 1, as both are alike.
    /// </summary>
    public double Mode => Alpha >= 1 && Beta >= 1
        ? (Alpha + Beta == 2 ? 0.5 : (Alpha - 1) / (Alpha - 1 + (Beta - 1)))
        : Alpha == Beta ? double.NaN
        : Alpha < Beta ? 0 : 1;

    /// <summary>αβ / ((α + β)² (α + β + 1)).</summary>
    public double Variance => Mean * (Beta / (Alpha + Beta)) / (Alpha + Beta + 1);

    /// <summary>The square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <inheritdoc/>
    public double LogDensity(double x) => x is > 0 and < 1 ? new BetaTails(Alpha, Beta).LogDensity(LogOdds(x)) - Math.Log(x) - LogOnePlus(-x)
        : x == 0 ? AtEnd(Alpha, Beta)
        : x == 1 ? AtEnd(Beta, Alpha)
        : double.IsNaN(x) ? x
        : double.NegativeInfinity;

    /// <summary>The regularised incomplete beta function I(α, β) at x.</summary>
    /// <inheritdoc/>
    public double CumulativeProbability(double x) => x <= 0 ? 0 : x >= 1 ? 1 : Math.Exp(new BetaTails(Alpha, Beta).LogLower(LogOdds(x)));

    /// <inheritdoc/>
    public double Quantile(double probability)
    {
        if (Require.Probability(probability) is 0 or 1)
        {
            return probability;
        }

        var tails = new BetaTails(Alpha, Beta);
        return 1 / (1 + (Beta / Alpha * Math.Exp(-Tails.Inverse(tails, probability, 1 - probability, 0, tails.Width))));
    }

    /// <summary>The logarithm of the odds of x over those of the mean.</summary>
    private double LogOdds(double x) => Math.Log(x / (1 - x) / (Alpha / Beta));

    /// <summary>The density's logarithm where the number with the exponent <paramref name="near"/> − 1 is 0.</summary>
    private static double AtEnd(double near, double far) =>
        near > 1 ? double.NegativeInfinity : near < 1 ? double.PositiveInfinity : Math.Log(far);
}
