using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Bernoulli: 1 (yes) with probability p, else 0 (no).</summary>
/// <param name="Probability">p, from 0 to 1.</param>
/// <exception cref="ArgumentOutOfRangeException">The probability is outside its range.</exception>
public readonly record struct BernoulliDistribution(double Probability) : IDiscreteDistribution
{
    /// <summary>p, that of a yes.</summary>
    public double Probability { get; } = Require.Probability(Probability);

    /// <summary>p.</summary>
    public double Mean => Probability;

    /// <summary>1 for p from ½ on, else 0.</summary>
    public double Mode => Probability >= 0.5 ? 1 : 0;

    /// <summary>p (1 − p).</summary>
    public double Variance => Probability * (1 - Probability);

    /// <summary>√(p (1 − p)).</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <inheritdoc/>
    public double LogProbability(double x) => x switch
    {
        0 => SpecialFunctions.LogOnePlus(-Probability),
        1 => Math.Log(Probability),
        double.NaN => double.NaN,
        _ => double.NegativeInfinity,
    };

    /// <inheritdoc/>
    public double CumulativeProbability(double x) => x < 0 ? 0 : x < 1 ? 1 - Probability : x >= 1 ? 1 : double.NaN;

    /// <inheritdoc/>
    public double Quantile(double probability) => Require.Probability(probability) <= 1 - Probability ? 0 : 1;
}
