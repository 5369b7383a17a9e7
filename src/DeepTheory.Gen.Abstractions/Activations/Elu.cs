using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Exponential linear unit: y = x for x &gt; 0, else α (eˣ − 1); dy/dx = 1, or α eˣ = y + α. Source: Clevert et al., ICLR 2016.
/// </summary>
/// <param name="alpha">α, more than 0.</param>
public sealed class EluAttribute(double alpha = 1) : ElementwiseActivationAttribute
{
    /// <summary>α: the outputs stay above −α.</summary>
    public double Alpha { get; set; } = alpha;

    internal override string? Fault => Alpha > 0 ? null : $"alpha is {Alpha}, but must be more than 0";

    internal override Facts Facts => Facts.Range(-Alpha, double.PositiveInfinity).Prefers<HeNormalAttribute>();

    internal override Expr Forward(Expr x) => Select(Condition.Greater(x, 0), x, Alpha * ExpMinusOne(Min(x, 0)));

    internal override Expr Derivative(Expr x, Expr y) => Select(Condition.Greater(x, 0), 1, Alpha * Exp(Min(x, 0)));
}
