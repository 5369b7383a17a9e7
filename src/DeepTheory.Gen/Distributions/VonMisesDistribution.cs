using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>
/// Von Mises, the Gaussian of angles, with direction μ and concentration κ: density e^(κ cos(x − μ)) / (2π I₀(κ)) per radian. An angle
/// and the same with a full turn more are one; probabilities are counted from μ − π to μ + π.
/// </summary>
/// <param name="Direction">μ in radians, finite.</param>
/// <param name="Concentration">κ, finite and above 0; 1/√κ is near to the standard deviation where κ is large.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
public readonly record struct VonMisesDistribution(double Direction, double Concentration) : IContinuousDistribution
{
    /// <summary>μ in radians.</summary>
    public double Direction { get; } = Require.Finite(Direction);

    /// <summary>κ.</summary>
    public double Concentration { get; } = Require.Positive(Concentration);

    /// <summary>μ, the mean direction.</summary>
    public double Mean => Direction;

    /// <summary>μ.</summary>
    public double Mode => Direction;

    /// <summary>The circular variance, from 0 to 1: the expectation of 1 − cos(x − μ), which is 1 − I₁(κ)/I₀(κ).</summary>
    public double Variance => VonMisesTails.CircularVariance(Concentration);

    /// <summary>The circular standard deviation in radians, √(−2 log(I₁(κ)/I₀(κ))).</summary>
    public double StandardDeviation => Math.Sqrt(-2 * SpecialFunctions.LogOnePlus(-Variance));

    /// <inheritdoc/>
    public double LogDensity(double x) => new VonMisesTails(Concentration).LogDensity(Angle(x));

    /// <summary>The probability from μ − π to x, which counts as the same angle within μ ± π.</summary>
    /// <inheritdoc/>
    public double CumulativeProbability(double x) => Math.Exp(new VonMisesTails(Concentration).LogLower(Angle(x)));

    /// <summary>From μ − π at 0 to μ + π at 1.</summary>
    /// <inheritdoc/>
    public double Quantile(double probability)
    {
        if (Require.Probability(probability) is 0 or 1)
        {
            return probability == 0 ? Direction - Math.PI : Direction + Math.PI;
        }

        var tails = new VonMisesTails(Concentration);
        return Direction + Tails.Inverse(tails, probability, 1 - probability, 0, tails.Width, Math.PI);
    }

    /// <summary>x − μ within ±π.</summary>
    private double Angle(double x) => x - Direction is var angle && Math.Abs(angle) <= Math.PI ? angle : Math.IEEERemainder(angle, 2 * Math.PI);
}
