namespace DeepTheory.Gen;

/// <summary>The distribution of a number, such as a network predicts. What does not exist is NaN; what grows without bound is infinite.</summary>
public interface IDistribution
{
    /// <summary>The expected value.</summary>
    double Mean { get; }

    /// <summary>The likeliest value.</summary>
    double Mode { get; }

    /// <summary>The expected square of the distance from the mean, in the square of the target's unit.</summary>
    double Variance { get; }

    /// <summary>The square root of the variance, in the target's unit.</summary>
    double StandardDeviation { get; }

    /// <summary>The probability of a value of <paramref name="x"/> or less.</summary>
    /// <param name="x">Any number, also infinite.</param>
    double CumulativeProbability(double x);

    /// <summary>The least value that has at least the given probability at or below it.</summary>
    /// <param name="probability">0 to 1. At 0 and 1 it is the end of what is possible, which may be infinite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not within 0 and 1.</exception>
    double Quantile(double probability);
}

/// <summary>The distribution of a number that may be any within a range.</summary>
public interface IContinuousDistribution : IDistribution
{
    /// <summary>The natural logarithm of the density, which is per unit of the target; −∞ where nothing is possible.</summary>
    /// <param name="x">Any number.</param>
    double LogDensity(double x);
}

/// <summary>The distribution of a whole number.</summary>
public interface IDiscreteDistribution : IDistribution
{
    /// <summary>The natural logarithm of the probability of <paramref name="x"/> alone; −∞ where it is not possible.</summary>
    /// <param name="x">Any number; only whole ones are possible.</param>
    double LogProbability(double x);
}
