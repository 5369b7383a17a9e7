using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Logarithm of the sigmoid: y = −log(1 + e⁻ˣ), dy/dx = 1 / (1 + eˣ).</summary>
public sealed class LogSigmoidAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(double.NegativeInfinity, 0).Prefers<GlorotUniformAttribute>();

    internal override Expr Forward(Expr x) => -Softplus(-x);

    internal override Expr Derivative(Expr x, Expr y) => Sigmoid(-x);
}
