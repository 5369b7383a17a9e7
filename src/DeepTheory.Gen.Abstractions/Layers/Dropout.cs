using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Dropout: while training each number becomes 0 with probability <paramref name="rate"/> and is multiplied by 1 / (1 − rate)
/// otherwise, so that its mean stays; at inference nothing happens. Source: Srivastava et al., JMLR 2014 ("inverted" form).
/// </summary>
/// <param name="rate">Probability of dropping a number, in [0, 1).</param>
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>Probability of dropping a number.</summary>
    public double Rate { get; } = rate;

    internal override string? Fault => Rate is >= 0 and < 1 ? null : $"rate is {Rate}, but must lie in [0, 1)";

    internal override Computation Apply(IReadOnlyList<Shape> inputs) =>
        new NoiseComputation(inputs[0], new DropMask(Rate, 0, 1 / (1 - Rate)), null);
}
