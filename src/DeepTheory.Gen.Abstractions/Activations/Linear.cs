using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>y = a x, dy/dx = a. With a = 1 the identity, which is also what a layer without activation has.</summary>
/// <param name="slope">a.</param>
public sealed class LinearAttribute(double slope = 1) : ElementwiseActivationAttribute
{
    /// <summary>a.</summary>
    public double Slope { get; } = slope;

    internal override Facts Facts => new Facts { IsLinear = true }.Prefers<GlorotUniformAttribute>();

    internal override Expr Forward(Expr x) => Slope * x;

    internal override Expr Derivative(Expr x, Expr y) => Slope;
}
