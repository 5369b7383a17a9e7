using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// The cost λ Σ |w|, which drives weights that matter little to 0: λ sign(w) is added to the gradient of each weight, sign(0) = 0.
/// With <see cref="L2Attribute"/> beside it: the elastic net. Source: Tibshirani 1996 (lasso).
/// </summary>
/// <param name="strength">λ, 0 or more.</param>
public sealed class L1Attribute(double strength) : PenaltyAttribute(strength)
{
    internal override Expr Gradient(Expr w) => Select(Condition.Greater(w, 0), Strength, Select(Condition.Less(w, 0), -Strength, 0));
}
