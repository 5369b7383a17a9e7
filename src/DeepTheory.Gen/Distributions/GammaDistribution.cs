using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Gamma with shape k and rate λ, for positive x: density λ^k x^(k−1) e^(−λ x) / Γ(k).</summary>
/// <param name="Shape">k, finite and above 0.</param>
/// <param name="Rate">λ, per unit of the target; finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
public readonly record struct GammaDistribution(double Shape, double Rate) : IContinuousDistribution
{
    /// <summary>k.</summary>
    public double Shape { get; } = Require.Positive(Shape);

    /// <summary>λ, per unit of the target.</summary>
    public double Rate { get; } = Require.Positive(Rate);

    /// <summary>k/λ.</summary>
    public double Mean => Shape / Rate;

    /// <summary>(k − 1)/λ, but at least 0.</summary>
    public double Mode => Math.Max(0, (Shape - 1) / Rate);

    /// <summary>k/λ².</summary>
    public double Variance => Shape / Rate / Rate;

    /// <summary>√k/λ.</summary>
    public double StandardDeviation => Math.Sqrt(Shape) / Rate;

    /// <inheritdoc/>
    public double LogDensity(double x) => x > 0 ? new GammaTails(Shape).LogDensity(Logarithm(x)) - Math.Log(x)
        : x == 0 && Shape <= 1 ? (Shape == 1 ? Math.Log(Rate) : double.PositiveInfinity)
        : x <= 0 ? double.NegativeInfinity
        : double.NaN;

    /// <summary>The regularised incomplete gamma function P(k, λ x).</summary>
    /// <inheritdoc/>
    public double CumulativeProbability(double x) => x <= 0 ? 0
        : double.IsPositiveInfinity(x) ? 1
        : Math.Exp(new GammaTails(Shape).LogLower(Logarithm(x)));

    /// <inheritdoc/>
    public double Quantile(double probability)
    {
        if (Require.Probability(probability) is 0 or 1)
        {
            return probability == 0 ? 0 : double.PositiveInfinity;
        }

        var tails = new GammaTails(Shape);
        return Mean * Math.Exp(Tails.Inverse(tails, probability, 1 - probability, 0, tails.Width));
    }

    /// <summary>The logarithm of x over the mean.</summary>
    private double Logarithm(double x) => Math.Log(x / Mean);
}
