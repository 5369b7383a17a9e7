using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Weights drawn evenly from an interval.</summary>
/// <param name="minimum">Lower end.</param>
/// <param name="maximum">Upper end, not below the lower.</param>
public sealed class UniformAttribute(double minimum = -0.05, double maximum = 0.05) : InitializerAttribute
{
    /// <summary>Lower end.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>Upper end.</summary>
    public double Maximum { get; } = maximum;

    internal override string? Fault => Minimum <= Maximum ? null : $"minimum {Minimum} is above maximum {Maximum}";

    internal override Distribution Distribution(int fanIn, int fanOut) => new UniformDistribution(Minimum, Maximum);
}
