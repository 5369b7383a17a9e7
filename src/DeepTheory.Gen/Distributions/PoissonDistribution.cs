using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Poisson with rate λ, for counts x = 0, 1, 2 …: probability λ^x e^(−λ) / x!.</summary>
/// <param name="Rate">λ, finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is outside its range.</exception>
public readonly record struct PoissonDistribution(double Rate) : IDiscreteDistribution
{
    /// <summary>λ.</summary>
    public double Rate { get; } = Require.Positive(Rate);

    /// <summary>λ.</summary>
    public double Mean => Rate;

    /// <summary>⌊λ⌋; where λ is whole, λ − 1 is as likely.</summary>
    public double Mode => Math.Floor(Rate);

    /// <summary>λ.</summary>
    public double Variance => Rate;

    /// <summary>√λ.</summary>
    public double StandardDeviation => Math.Sqrt(Rate);

    /// <inheritdoc/>
    public double LogProbability(double x) => double.IsNaN(x) ? x
        : x < 0 || x != Math.Floor(x) || double.IsInfinity(x) ? double.NegativeInfinity
        : x == 0 ? -Rate
        : new GammaTails(x).LogDensity(Math.Log(Rate / x)) - Math.Log(x);

    /// <summary>The regularised incomplete gamma function Q(⌊x⌋ + 1, λ).</summary>
    /// <inheritdoc/>
    public double CumulativeProbability(double x)
    {
        double events = Math.Floor(x) + 1;
        return events <= 0 ? 0 : double.IsPositiveInfinity(events) ? 1 : Math.Exp(new GammaTails(events).LogUpper(Math.Log(Rate / events)));
    }

    /// <inheritdoc/>
    public double Quantile(double probability)
    {
        if (Require.Probability(probability) == 1)
        {
            return double.PositiveInfinity;
        }

        double high = Math.Floor(Rate);
        for (double step = Math.Ceiling(StandardDeviation); CumulativeProbability(high) < probability; step *= 2)
        {
            high += step;
        }

        double low = -1;
        while (Math.Floor(0.5 * (low + high)) is var middle && middle > low && middle < high)
        {
            (low, high) = CumulativeProbability(middle) < probability ? (middle, high) : (low, middle);
        }

        return high;
    }
}
