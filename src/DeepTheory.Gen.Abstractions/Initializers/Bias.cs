namespace DeepTheory.Gen;

/// <summary>The number that each bias of the layer above begins with. Without it: 0.</summary>
/// <param name="value">The number.</param>
public sealed class BiasAttribute(double value) : OperationAttribute
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;
}
