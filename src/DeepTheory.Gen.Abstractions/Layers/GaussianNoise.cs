using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// While training y = x + n, n Gaussian with mean 0, drawn anew for each number and step; at inference y = x. On the input it
/// makes the network smooth, as a penalty on its derivative would. Source: Bishop, Neural Computation 7 (1995).
/// </summary>
/// <param name="standardDeviation">Standard deviation of the noise, 0 or more.</param>
public sealed class GaussianNoiseAttribute(double standardDeviation) : LayerAttribute
{
    /// <summary>Standard deviation of the noise.</summary>
    public double StandardDeviation { get; } = standardDeviation;

    internal override string? Fault => StandardDeviation >= 0 ? null : $"standardDeviation is {StandardDeviation}, but must be 0 or more";

    internal override Computation Apply(IReadOnlyList<Shape> inputs) => new NoiseComputation(inputs[0], null, new GaussianMask(StandardDeviation));
}
