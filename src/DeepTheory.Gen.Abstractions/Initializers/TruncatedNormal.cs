using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Gaussian weights without the tails: none lies further than 2 standard deviations from the mean. The cut leaves 0.880 of the
/// standard deviation, 0.774 of the variance. <see cref="StandardDeviation"/> is that of the Gaussian before the cut, as in Keras.
/// </summary>
/// <param name="standardDeviation">Standard deviation before the cut, 0 or more.</param>
public sealed class TruncatedNormalAttribute(double standardDeviation = 0.05) : InitializerAttribute
{
    /// <summary>Mean. Default: 0.</summary>
    public double Mean { get; set; }

    /// <summary>Standard deviation before the cut.</summary>
    public double StandardDeviation { get; set; } = standardDeviation;

    internal override string? Fault => StandardDeviation >= 0 ? null : $"standardDeviation is {StandardDeviation}, but must be 0 or more";

    internal override Distribution Distribution(int fanIn, int fanOut) => new TruncatedNormalDistribution(Mean, StandardDeviation);
}
