using static DeepTheory.Gen.Runtime.SpecialFunctions;

namespace DeepTheory.Gen.Runtime;

/// <summary>A mixture of Gaussians by the logarithms of its sums.</summary>
internal readonly ref struct MixtureTails(MixtureOfGaussiansDistribution mixture) : ITails
{
    private readonly ReadOnlySpan<float> weights = mixture.Weights;
    private readonly ReadOnlySpan<float> means = mixture.Means;
    private readonly ReadOnlySpan<float> deviations = mixture.Deviations;
    private readonly double total = mixture.Total;

    public double LogDensity(double s)
    {
        double sum = double.NegativeInfinity;
        for (int i = 0; i < weights.Length; i++)
        {
            double z = (s - means[i]) / deviations[i];
            sum = LogSum(sum, Math.Log(weights[i] / total) - (0.5 * z * z) - HalfLogTwoPi - Math.Log(deviations[i]));
        }

        return sum;
    }

    public double LogLower(double s) => LogTail(s, 1);

    public double LogUpper(double s) => LogTail(s, -1);

    private double LogTail(double s, int sign)
    {
        double sum = double.NegativeInfinity;
        for (int i = 0; i < weights.Length; i++)
        {
            sum = LogSum(sum, Math.Log(weights[i] / total) + LogNormal(sign * (s - means[i]) / deviations[i]));
        }

        return sum;
    }
}
