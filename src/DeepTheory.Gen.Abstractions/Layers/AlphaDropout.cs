using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Dropout for SELU networks: while training each number becomes α' = −λα = −1.7581, the value SELU tends to, with probability
/// <paramref name="rate"/>, and all are then mapped by a x + b, so that mean 0 and variance 1 stay: with q = 1 − rate,
/// a = 1 / √(q (1 + α'² (1 − q))), b = −a (1 − q) α'. At inference nothing happens. Source: Klambauer et al., NIPS 2017.
/// </summary>
/// <param name="rate">Probability of dropping a number, in [0, 1).</param>
public sealed class AlphaDropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>α' = −λα of <see cref="SeluAttribute"/>.</summary>
    private const double Saturation = -1.0507009873554804934193349852946 * 1.6732632423543772848170429916717;

    /// <summary>Probability of dropping a number.</summary>
    public double Rate { get; } = rate;

    internal override string? Fault => Rate is >= 0 and < 1 ? null : $"rate is {Rate}, but must lie in [0, 1)";

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        double a = 1 / Math.Sqrt((1 - Rate) * (1 + (Saturation * Saturation * Rate)));
        double b = -a * Rate * Saturation;
        return new NoiseComputation(inputs[0], new DropMask(Rate, 0, a), new DropMask(Rate, (a * Saturation) + b, b));
    }
}
