using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Discriminator of the minimax game, from logits x of real and z of fake samples: softplus(−x) + softplus(z), the cross-entropy of telling
/// them apart; by x: −σ(−x), by z: σ(z). Source: Goodfellow et al., NeurIPS 2014.
/// </summary>
public sealed class MinimaxDiscriminatorAttribute : AdversarialLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Logits;

    private protected override Expr Loss => Softplus(-Real) + Softplus(Fake);

    private protected override Expr RealDerivative => -Sigmoid(-Real);

    private protected override Expr FakeDerivative => Sigmoid(Fake);
}
