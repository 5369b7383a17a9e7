using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Hard sigmoid: y = min(max(slope · x + ½, 0), 1), dy/dx = slope where 0 &lt; y &lt; 1, else 0. The default slope 1/6 reaches the
/// ends at ±3; some texts use 0.2.
/// </summary>
/// <param name="slope">Slope at 0, more than 0.</param>
public sealed class HardSigmoidAttribute(double slope = 1.0 / 6) : ElementwiseActivationAttribute
{
    /// <summary>Slope at 0.</summary>
    public double Slope { get; } = slope;

    internal override string? Fault => Slope > 0 ? null : $"slope is {Slope}, but must be more than 0";

    internal override Facts Facts =>
        (Facts.Range(0, 1) with { IsProbability = true, Threshold = 0.5 }).Prefers<GlorotUniformAttribute>();

    internal override Expr Forward(Expr x) => Clamp((Slope * x) + 0.5, 0, 1);

    internal override Expr Derivative(Expr x, Expr y) => Select(Condition.Less(Abs(x), 0.5 / Slope), Slope, 0);
}
