using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>
/// Categorical: class x = 0, 1, … K − 1 with probability pₓ. Mean, variance, quantile and cumulative probability are those of the
/// class's number, and of use where the classes have an order.
/// </summary>
/// <remarks>It keeps no copy: it is as good as the memory of its probabilities.</remarks>
public readonly ref struct CategoricalDistribution : IDiscreteDistribution
{
    // By which the probabilities are divided, so that their rounding does not show.
    private readonly double total;

    /// <summary>Of probabilities, one for each class.</summary>
    /// <param name="probabilities">[classes], each from 0 to 1, 1 in all but for rounding.</param>
    /// <exception cref="ArgumentException">The numbers are not such, or there are none.</exception>
    public CategoricalDistribution(ReadOnlySpan<float> probabilities)
    {
        total = Require.Probabilities(probabilities, nameof(probabilities));
        Probabilities = probabilities;
    }

    /// <summary>p, [classes].</summary>
    public ReadOnlySpan<float> Probabilities { get; }

    /// <summary>Σ x pₓ.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < Probabilities.Length; i++)
            {
                sum += i * (double)Probabilities[i];
            }

            return sum / total;
        }
    }

    /// <summary>The likeliest class, the first of several.</summary>
    public double Mode => Decision.ArgMax(Probabilities);

    /// <summary>Σ (x − mean)² pₓ.</summary>
    public double Variance
    {
        get
        {
            double mean = Mean;
            double sum = 0;
            for (int i = 0; i < Probabilities.Length; i++)
            {
                sum += (i - mean) * (i - mean) * Probabilities[i];
            }

            return sum / total;
        }
    }

    /// <summary>The square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <inheritdoc/>
    public double LogProbability(double x) => double.IsNaN(x) ? x
        : x >= 0 && x < Probabilities.Length && x == (int)x ? Math.Log(Probabilities[(int)x] / total)
        : double.NegativeInfinity;

    /// <inheritdoc/>
    public double CumulativeProbability(double x)
    {
        if (x >= Probabilities.Length - 1)
        {
            return 1;
        }

        double sum = 0;
        for (int i = 0; i <= x; i++)
        {
            sum += Probabilities[i];
        }

        return double.IsNaN(x) ? x : sum / total;
    }

    /// <inheritdoc/>
    public double Quantile(double probability)
    {
        Require.Probability(probability);
        double sum = 0;
        int last = Probabilities.LastIndexOfAnyExcept(0f);
        for (int i = 0; i < last; i++)
        {
            sum += Probabilities[i];
            if (sum / total >= probability && sum > 0)
            {
                return i;
            }
        }

        return last;
    }
}
