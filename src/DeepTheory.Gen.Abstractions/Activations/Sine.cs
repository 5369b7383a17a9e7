using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>Sine: y = sin x, dy/dx = cos x. Source: Sitzmann et al., NeurIPS 2020.</summary>
public sealed class SineAttribute : ElementwiseActivationAttribute
{
    internal override Facts Facts => Facts.Range(-1, 1).Prefers<GlorotUniformAttribute>();

    // Of an angle that is no number (∞) sine and cosine are not known; Finite gives them some value in [−1, 1].
    internal override Expr Forward(Expr x) => Sin(Finite(x));

    internal override Expr Derivative(Expr x, Expr y) => Cos(Finite(x));
}
