using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Gaussian weights.</summary>
/// <param name="standardDeviation">Standard deviation, 0 or more.</param>
public sealed class NormalAttribute(double standardDeviation = 0.05) : InitializerAttribute
{
    /// <summary>Mean. Default: 0.</summary>
    public double Mean { get; set; }

    /// <summary>Standard deviation.</summary>
    public double StandardDeviation { get; set; } = standardDeviation;

    internal override string? Fault => StandardDeviation >= 0 ? null : $"standardDeviation is {StandardDeviation}, but must be 0 or more";

    internal override Distribution Distribution(int fanIn, int fanOut) => new NormalDistribution(Mean, StandardDeviation);
}
