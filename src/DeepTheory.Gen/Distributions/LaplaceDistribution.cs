using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Laplace with location μ and scale b: density e^(−|x − μ|/b) / 2b.</summary>
/// <param name="Location">μ, finite.</param>
/// <param name="Scale">b, finite and above 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
public readonly record struct LaplaceDistribution(double Location, double Scale) : IContinuousDistribution
{
    /// <summary>μ, also the median.</summary>
    public double Location { get; } = Require.Finite(Location);

    /// <summary>b, the mean distance from μ.</summary>
    public double Scale { get; } = Require.Positive(Scale);

    /// <summary>μ.</summary>
    public double Mean => Location;

    /// <summary>μ.</summary>
    public double Mode => Location;

    /// <summary>2 b².</summary>
    public double Variance => 2 * Scale * Scale;

    /// <summary>√2 b.</summary>
    public double StandardDeviation => Math.Sqrt(2) * Scale;

    /// <inheritdoc/>
    public double LogDensity(double x) => (-Math.Abs(x - Location) / Scale) - Math.Log(2 * Scale);

    /// <summary>½ e^(−|z|) below μ, 1 − ½ e^(−|z|) above it, z = (x − μ)/b.</summary>
    /// <inheritdoc/>
    public double CumulativeProbability(double x)
    {
        double tail = 0.5 * Math.Exp(-Math.Abs(x - Location) / Scale);
        return x < Location ? tail : 1 - tail;
    }

    /// <summary>μ + b log 2p for p below ½, else μ − b log(2 − 2p).</summary>
    /// <inheritdoc/>
    public double Quantile(double probability) => Require.Probability(probability) < 0.5
        ? Location + (Scale * Math.Log(2 * probability))
        : Location - (Scale * Math.Log(2 * (1 - probability)));
}
