using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>All weights the same number.</summary>
/// <param name="value">The number.</param>
public sealed class ConstantAttribute(double value) : InitializerAttribute
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    internal override Distribution Distribution(int fanIn, int fanOut) => new ConstantDistribution(Value);
}
