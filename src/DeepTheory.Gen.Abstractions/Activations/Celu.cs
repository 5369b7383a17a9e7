using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Continuously differentiable ELU: y = x for x &gt; 0, else α (e^(x/α) − 1); dy/dx = 1, or e^(x/α). Source: Barron 2017.
/// </summary>
/// <param name="alpha">α, more than 0.</param>
public sealed class CeluAttribute(double alpha = 1) : ElementwiseActivationAttribute
{
    /// <summary>α: the outputs stay above −α.</summary>
    public double Alpha { get; set; } = alpha;

    internal override string? Fault => Alpha > 0 ? null : $"alpha is {Alpha}, but must be more than 0";

    internal override Facts Facts => Facts.Range(-Alpha, double.PositiveInfinity).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Select(Condition.Greater(x, 0), x, Alpha * ExpMinusOne(Min(x, 0) * (1 / Alpha)));

    internal override Expr Derivative(Expr x, Expr y) => Select(Condition.Greater(x, 0), 1, Exp(Min(x, 0) * (1 / Alpha)));
}
