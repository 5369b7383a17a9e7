using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Generator against a Wasserstein critic, from the critic's outputs z of fake samples: −z; by z: −1.
/// Source: Arjovsky, Chintala and Bottou, ICML 2017.
/// </summary>
public sealed class WassersteinGeneratorAttribute : AdversarialLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Margins;

    private protected override Expr Loss => -Fake;

    private protected override Expr FakeDerivative => -1.0;
}
