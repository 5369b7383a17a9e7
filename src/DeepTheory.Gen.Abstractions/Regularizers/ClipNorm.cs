using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Clips the gradient by its norm: g ← g · min(1, maximum / (‖g‖ + 1e-6)), ‖g‖ over all parameters together.
/// Source: Pascanu et al., ICML 2013.
/// </summary>
/// <param name="maximum">The largest norm, more than 0.</param>
public sealed class ClipNormAttribute(double maximum) : GradientClippingAttribute(maximum)
{
    internal override GradientBound Bound => GradientBound.Norm;
}
