using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Gaussian with mean μ and standard deviation σ: density e^(−½ z²) / (σ √2π), z = (x − μ)/σ.</summary>
/// <param name="Mean">μ, finite.</param>
/// <param name="StandardDeviation">σ, finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
public readonly record struct GaussianDistribution(double Mean, double StandardDeviation) : IContinuousDistribution
{
    /// <summary>μ, also the median.</summary>
    public double Mean { get; } = Require.Finite(Mean);

    /// <summary>σ.</summary>
    public double StandardDeviation { get; } = Require.Positive(StandardDeviation);

    /// <summary>μ.</summary>
    public double Mode => Mean;

    /// <summary>σ².</summary>
    public double Variance => StandardDeviation * StandardDeviation;

    /// <summary>That of a mean and a variance.</summary>
    /// <param name="mean">μ, finite.</param>
    /// <param name="variance">σ², finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static GaussianDistribution OfVariance(double mean, double variance) => new(mean, Math.Sqrt(Require.Positive(variance)));

    /// <inheritdoc/>
    public double LogDensity(double x)
    {
        double z = (x - Mean) / StandardDeviation;
        return (-0.5 * z * z) - SpecialFunctions.HalfLogTwoPi - Math.Log(StandardDeviation);
    }

    /// <summary>Φ(z).</summary>
    /// <inheritdoc/>
    public double CumulativeProbability(double x) => Math.Exp(SpecialFunctions.LogNormal((x - Mean) / StandardDeviation));

    /// <summary>μ + σ Φ⁻¹(p).</summary>
    /// <inheritdoc/>
    public double Quantile(double probability) => Require.Probability(probability) switch
    {
        0 => double.NegativeInfinity,
        1 => double.PositiveInfinity,
        _ => Mean + (StandardDeviation * NormalQuantile.At(probability)),
    };
}
