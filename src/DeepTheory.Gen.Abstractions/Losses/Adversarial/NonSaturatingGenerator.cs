using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Generator that makes its samples likely to pass, from the discriminator's logits z of fake samples: softplus(−z) = −log σ(z);
/// by z: −σ(−z), strong where the discriminator is sure. Source: Goodfellow et al., NeurIPS 2014.
/// </summary>
public sealed class NonSaturatingGeneratorAttribute : AdversarialLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Logits;

    private protected override Expr Loss => Softplus(-Fake);

    private protected override Expr FakeDerivative => -Sigmoid(-Fake);
}
