using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Least-squares discriminator, from outputs x of real and z of fake samples: ½ (x − 1)² + ½ z²; by x: x − 1, by z: z.
/// Source: Mao et al., ICCV 2017.
/// </summary>
public sealed class LeastSquaresDiscriminatorAttribute : AdversarialLossAttribute
{
    private protected override Expr Loss => (0.5 * Square(Real - 1)) + (0.5 * Square(Fake));

    private protected override Expr RealDerivative => Real - 1;

    private protected override Expr FakeDerivative => Fake;
}
