using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Swish: y = x σ(βx), dy/dx = σ(βx) (1 + βx (1 − σ(βx))), dy/dβ = x² σ(βx) (1 − σ(βx)). With <see cref="Trainable"/> the
/// parameter <c>beta</c> is trained. Source: Ramachandran et al. 2017.
/// </summary>
/// <param name="beta">β, or the β that training begins with.</param>
public sealed class SwishAttribute(double beta = 1) : ElementwiseActivationAttribute
{
    /// <summary>β, or the β that training begins with.</summary>
    public double Beta { get; set; } = beta;

    /// <summary>Whether β is trained.</summary>
    public bool Trainable { get; set; }

    // x σ(βx) is least where βx = −1.278, and is −0.2785 / β there.
    internal override Facts Facts => (Trainable || Beta <= 0 ? Facts.None : Facts.Range(-0.279 / Beta, double.PositiveInfinity)).Prefers<HeNormalAttribute>();

    internal override IReadOnlyList<TrainedCoefficient> Coefficients => Trainable
        ? [new("beta", Beta, (X * Sigmoid(B * X)) * (X * Sigmoid(-(B * X))))]
        : [];

    private Expr B => Trainable ? Trained("beta") : Beta;

    internal override Expr Forward(Expr x) => Finite(x) * Sigmoid(B * x);

    internal override Expr Derivative(Expr x, Expr y) => Sigmoid(B * x) * (1 + (Finite(B * x) * Sigmoid(-(B * x))));
}
