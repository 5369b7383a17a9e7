using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Leaky ReLU: y = x for x &gt; 0, else a x; dy/dx = 1 or a (at 0: a). Source: Maas et al. 2013.</summary>
/// <param name="slope">a, the slope below 0, in [0, 1).</param>
public sealed class LeakyReluAttribute(double slope = 0.01) : ElementwiseActivationAttribute
{
    /// <summary>a, the slope below 0.</summary>
    public double Slope { get; } = slope;

    internal override string? Fault => Slope is >= 0 and < 1 ? null : $"slope is {Slope}, but must lie in [0, 1)";

    internal override Facts Facts => Facts.None.Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Select(Condition.Greater(x, 0), x, Slope * x);

    // a ≥ 0, so y > 0 exactly where x > 0, and x need not be kept.
    internal override Expr Derivative(Expr x, Expr y) => Select(Condition.Greater(y, 0), 1, Slope);
}
