using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Generator of the minimax game, from the discriminator's logits z of fake samples: −softplus(z) = log(1 − σ(z)); by z: −σ(z), which
/// vanishes where the discriminator is sure. Source: Goodfellow et al., NeurIPS 2014.
/// </summary>
public sealed class MinimaxGeneratorAttribute : AdversarialLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Logits;

    private protected override Expr Loss => -Softplus(Fake);

    private protected override Expr FakeDerivative => -Sigmoid(Fake);
}
