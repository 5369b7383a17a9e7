using DeepTheory.Gen.Runtime;
using static DeepTheory.Gen.Runtime.SpecialFunctions;

namespace DeepTheory.Gen;

/// <summary>
/// Student's t with location μ, scale σ and degrees of freedom ν:
/// density Γ((ν+1)/2) / (Γ(ν/2) √(νπ) σ) · (1 + z²/ν)^(−(ν+1)/2), z = (x − μ)/σ.
/// </summary>
/// <param name="Location">μ, finite.</param>
/// <param name="Scale">σ, finite and above 0.</param>
/// <param name="DegreesOfFreedom">ν, finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
public readonly record struct StudentTDistribution(double Location, double Scale, double DegreesOfFreedom) : IContinuousDistribution
{
    /// <summary>μ, also the median.</summary>
    public double Location { get; } = Require.Finite(Location);

    /// <summary>σ; not the standard deviation.</summary>
    public double Scale { get; } = Require.Positive(Scale);

    /// <summary>ν: the smaller, the heavier the tails.</summary>
    public double DegreesOfFreedom { get; } = Require.Positive(DegreesOfFreedom);

    /// <summary>μ for ν above 1, else undefined: NaN.</summary>
    public double Mean => DegreesOfFreedom > 1 ? Location : double.NaN;

    /// <summary>μ.</summary>
    public double Mode => Location;

    /// <summary>σ² ν/(ν − 2) for ν above 2; infinite for ν above 1; else undefined: NaN.</summary>
    public double Variance => DegreesOfFreedom > 2 ? Scale * Scale * (DegreesOfFreedom / (DegreesOfFreedom - 2))
        : DegreesOfFreedom > 1 ? double.PositiveInfinity
        : double.NaN;

    /// <summary>The square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>1/(1 + z²/ν) follows a beta distribution with parameters ν/2 and ½; its odds over those of its mean are 1/z².</summary>
    private BetaTails Tails => new(0.5 * DegreesOfFreedom, 0.5);

    /// <inheritdoc/>
    public double LogDensity(double x)
    {
        double nu = DegreesOfFreedom;
        double z = (x - Location) / Scale;

        // The two log Γ by Stirling's formula, in which their large parts cancel on paper.
        double half = 0.5 * nu;
        double ratio = (half * LogOnePlus(1 / nu)) - 0.5 + StirlingError(half + 0.5) - StirlingError(half);
        return ratio - HalfLogTwoPi - Math.Log(Scale) - (0.5 * (nu + 1) * LogOnePlus(z * z / nu));
    }

    /// <summary>½ I(ν/2, ½) at 1/(1 + z²/ν) below μ, 1 less that above it, with the regularised incomplete beta function I.</summary>
    /// <inheritdoc/>
    public double CumulativeProbability(double x)
    {
        double z = Math.Abs(x - Location) / Scale;
        if (double.IsNaN(z))
        {
            return double.NaN;
        }

        double tail = z == 0 ? 0.5 : double.IsInfinity(z) ? 0 : 0.5 * Math.Exp(Tails.LogLower(-2 * Math.Log(z)));
        return x < Location ? tail : 1 - tail;
    }

    /// <inheritdoc/>
    public double Quantile(double probability)
    {
        double tail = Math.Min(Require.Probability(probability), 1 - probability);
        if (tail is 0 or 0.5)
        {
            return tail == 0.5 ? Location : probability == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        BetaTails tails = Tails;
        double distance = Scale * Math.Exp(-0.5 * Runtime.Tails.Inverse(tails, 2 * tail, 1 - (2 * tail), 0, tails.Width));
        return probability < 0.5 ? Location - distance : Location + distance;
    }
}
