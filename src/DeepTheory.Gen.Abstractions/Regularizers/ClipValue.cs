using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Clips each element of the gradient to [−maximum, maximum].</summary>
/// <param name="maximum">The largest magnitude, more than 0.</param>
public sealed class ClipValueAttribute(double maximum) : GradientClippingAttribute(maximum)
{
    internal override GradientBound Bound => GradientBound.Value;
}
