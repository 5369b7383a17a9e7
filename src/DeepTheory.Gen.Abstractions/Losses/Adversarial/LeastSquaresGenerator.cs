using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Least-squares generator, from the discriminator's outputs z of fake samples: ½ (z − 1)²; by z: z − 1. Source: Mao et al., ICCV 2017.
/// </summary>
public sealed class LeastSquaresGeneratorAttribute : AdversarialLossAttribute
{
    private protected override Expr Loss => 0.5 * Square(Fake - 1);

    private protected override Expr FakeDerivative => Fake - 1;
}
