using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Critic of the Wasserstein distance, from outputs x of real and z of fake samples: z − x; by x: −1, by z: 1. The critic must be Lipschitz:
/// bound its weights. Source: Arjovsky, Chintala and Bottou, ICML 2017.
/// </summary>
public sealed class WassersteinCriticAttribute : AdversarialLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Margins;

    private protected override Expr Loss => Fake - Real;

    private protected override Expr RealDerivative => -1.0;

    private protected override Expr FakeDerivative => 1;
}
