using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Dropout of whole channels: while training each channel of [channels, height, width] or [channels, length] becomes 0 with probability <paramref name="rate"/> and is
/// multiplied by 1 / (1 − rate) otherwise; at inference nothing happens. Neighbours in an image say much the same, so that dropping single numbers hides little.
/// Source: Tompson et al., CVPR 2015.
/// </summary>
/// <param name="rate">Probability of dropping a channel, in [0, 1).</param>
public sealed class SpatialDropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>Probability of dropping a channel.</summary>
    public double Rate { get; } = rate;

    internal override string? Fault => (float)Rate is >= 0 and < 1 ? null : $"rate is {Rate}, but must lie in [0, 1)";

    internal override Computation Apply(IReadOnlyList<Shape> inputs) => inputs[0].Rank is 2 or 3
        ? new NoiseComputation(inputs[0], new DropMask(Rate, 0, 1 / (1 - Rate)), null) { IsPerChannel = true }
        : throw new ShapeException($"{Word} expects [channels, height, width] or [channels, length], but is given {inputs[0]}");
}
