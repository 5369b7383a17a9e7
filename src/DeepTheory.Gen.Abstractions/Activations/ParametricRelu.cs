using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Parametric ReLU: y = x for x &gt; 0, else a x with a trained; dy/dx = 1 or a, dy/da = 0 or x. The parameter is named
/// <c>slope</c>. Source: He et al., ICCV 2015.
/// </summary>
/// <param name="slope">The slope that training begins with.</param>
public sealed class ParametricReluAttribute(double slope = 0.25) : ElementwiseActivationAttribute
{
    private static readonly Expr A = Trained("slope");

    /// <summary>The slope that training begins with.</summary>
    public double Slope { get; } = slope;

    internal override Facts Facts => Facts.None.Prefers<HeNormalAttribute>();

    internal override IReadOnlyList<TrainedCoefficient> Coefficients => [new("slope", Slope, Min(X, 0))];

    internal override Expr Forward(Expr x) => Select(Condition.Greater(x, 0), x, A * x);

    internal override Expr Derivative(Expr x, Expr y) => Select(Condition.Greater(x, 0), 1, A);
}
