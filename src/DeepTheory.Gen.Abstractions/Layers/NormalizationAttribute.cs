using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>A layer that brings numbers to a common scale, then scales and shifts them by trained vectors: the shape stays.</summary>
public abstract class NormalizationAttribute : LayerAttribute
{
    private protected static readonly Expr X = new Symbol("x", Extent.Element);
    private protected static readonly Expr Dy = new Symbol("dy", Extent.Element);
    private protected static readonly Expr Weight = new Symbol("weight", Extent.Element);
    private protected static readonly Expr Bias = new Symbol("bias", Extent.Element);

    private protected NormalizationAttribute(double epsilon) => Epsilon = epsilon;

    /// <summary>ε under the root, in [1e-30, 1e30]: keeps the divisor from 0 where all numbers are the same.</summary>
    public double Epsilon { get; set; }

    internal override string? Fault => Epsilon is >= 1e-30 and <= 1e30 ? null : $"Epsilon is {Epsilon}, but must lie in [1e-30, 1e30]";

    /// <summary>x, so bounded that its squares can be summed.</summary>
    private protected static Expr Bounded(Expr x) => Expr.Clamp(x, -1e16, 1e16);

    private protected static TrainedVector Scale(int features, Expr derivative) =>
        new(new ParameterSpecification("weight", ParameterRole.Coefficient, new Shape(features), Initial: 1), derivative);

    private protected static TrainedVector Shift(int features) =>
        new(new ParameterSpecification("bias", ParameterRole.Bias, new Shape(features)), 1);
}
