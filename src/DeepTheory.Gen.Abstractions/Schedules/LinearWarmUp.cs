using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>The rate grows in a straight line to the base rate and stays there: η (f + (1 − f) min(t, w) / w). Source: Goyal et al. 2017.</summary>
/// <param name="length">w, the time at which the base rate is reached, more than 0.</param>
public sealed class LinearWarmUpAttribute(int length) : LearningRateScheduleAttribute
{
    /// <summary>w, the time at which the base rate is reached.</summary>
    public int Length { get; } = length;

    /// <summary>f, the share of the base rate to begin with, in [0, 1]. Default: 0.1.</summary>
    public double StartFactor { get; set; } = 0.1;

    internal override string? Fault => base.Fault
        ?? FaultOfLength(Length, "length")
        ?? (StartFactor is >= 0 and <= 1 ? null : $"StartFactor is {StartFactor}, but must lie in [0, 1]");

    private protected override Expr Rate(Expr learningRate) => learningRate * (StartFactor + ((1 - StartFactor) * (Min(T, Length) / Length)));
}
