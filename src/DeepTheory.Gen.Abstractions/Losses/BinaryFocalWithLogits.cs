using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Focal loss of logits x, p = σ(x): mean of t α f(x) + (1 − t) (1 − α) f(−x), f(x) = −(1 − p)^γ log p = e^(−γ softplus(x)) softplus(−x);
/// derivative of f: −e^(−γ softplus(x)) (γ p softplus(−x) + 1 − p). The output has no activation. Source: Lin et al., ICCV 2017.
/// </summary>
public sealed class BinaryFocalWithLogitsAttribute : BinaryFocalLossAttribute
{
    internal override double DecisionThreshold => 0;

    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override Expr Loss(Expr x, Expr t) => (Positive(t) * Term(x)) + (Negative(t) * Term(-x));

    internal override Expr Derivative(Expr x, Expr t) => (Positive(t) * Slope(x)) - (Negative(t) * Slope(-x));

    private Expr Term(Expr x) => Focus(x) * Softplus(-x);

    private Expr Slope(Expr x) => -Focus(x) * ((Gamma * (Sigmoid(x) * Softplus(-x))) + Sigmoid(-x));

    /// <summary>(1 − p)^γ.</summary>
    private Expr Focus(Expr x) => Gamma == 0 ? 1 : Exp(-Gamma * Softplus(x));
}
