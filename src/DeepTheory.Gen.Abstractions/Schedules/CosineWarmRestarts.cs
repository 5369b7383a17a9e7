using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Half cosine waves from the base rate to the minimum m, one after another, of lengths T, T k, T k², …: m + (η − m) (1 + cos(π s / L)) / 2,
/// L the length of the wave at hand and s the time since its beginning. Source: Loshchilov and Hutter, ICLR 2017.
/// </summary>
/// <param name="first">T, the length of the first wave, more than 0.</param>
public sealed class CosineWarmRestartsAttribute(int first) : LearningRateScheduleAttribute
{
    private static readonly Expr Wave = Part("wave");
    private static readonly Expr Growth = Part("growth");

    /// <summary>T, the length of the first wave.</summary>
    public int First { get; } = first;

    /// <summary>k, how many times as long each wave is as the one before it, 1 or more. Default: 1.</summary>
    public double Multiplier { get; set; } = 1;

    /// <summary>m, the rate at the end of a wave, 0 or more. Default: 0.</summary>
    public double Minimum { get; set; }

    internal override string? Fault => base.Fault
        ?? FaultOfLength(First, "first")
        ?? (Multiplier >= 1 ? null : $"Multiplier is {Multiplier}, but must be 1 or more")
        ?? FaultOfMinimum(Minimum, nameof(Minimum));

    /// <summary>
    /// The number n of the wave, from 0, and kⁿ. The waves before it take T (1 + k + … + kⁿ⁻¹) = T (kⁿ − 1) / (k − 1), so that n is the
    /// logarithm of 1 + t (k − 1) / T to the base k, rounded down; a billionth more, so that no rounding delays a restart.
    /// </summary>
    internal override IReadOnlyList<Assignment> Parts => Multiplier == 1
        ? [Let(Wave, Floor(T / First))]
        :
        [
            Let(Wave, Floor((Log(1 + (T * (Multiplier - 1) / First)) / Math.Log(Multiplier)) + 1e-9)),
            Let(Growth, Pow(Multiplier, Wave)),
        ];

    private protected override Expr Rate(Expr learningRate) => Multiplier == 1
        ? Cosine(learningRate, Minimum, (T / First) - Wave)
        : Cosine(learningRate, Minimum, ((T / First) - ((Growth - 1) / (Multiplier - 1))) / Growth);
}
