using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Focal loss of probabilities: mean of t α g(p) + (1 − t) (1 − α) g(1 − p), g(p) = −(1 − p)^γ log p, each logarithm floored at −100. What is
/// predicted well hardly counts, so rare positives are not drowned. Derivative of g: γ (1 − p)^(γ − 1) log p − (1 − p)^γ / p. After a
/// sigmoid the pair is computed from the sigmoid's input. Source: Lin et al., ICCV 2017.
/// </summary>
public sealed class BinaryFocalAttribute : BinaryFocalLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Probabilities;

    internal override LossFunctionAttribute? FusedWith(ActivationFunctionAttribute output) =>
        output is SigmoidAttribute ? new BinaryFocalWithLogitsAttribute { Alpha = Alpha, Gamma = Gamma } : null;

    internal override Expr Loss(Expr p, Expr t) => (Positive(t) * Term(p)) + (Negative(t) * Term(1 - p));

    internal override Expr Derivative(Expr p, Expr t) => (Positive(t) * Slope(p)) - (Negative(t) * Slope(1 - p));

    private Expr Term(Expr p) => Focus(p) * -FlooredLog(p);

    private Expr Slope(Expr p) => Focus(p) * ((Gamma * FlooredLog(p) / Max(1 - p, 1e-12)) - (1 / Max(p, 1e-12)));

    /// <summary>(1 − p)^γ.</summary>
    private Expr Focus(Expr p) => Gamma == 0 ? 1 : Exp(Gamma * FlooredLog(1 - p));

    private static Expr FlooredLog(Expr p) => Select(Condition.Greater(p, 0), Max(Log(Max(p, 1e-37)), -100), -100);
}
