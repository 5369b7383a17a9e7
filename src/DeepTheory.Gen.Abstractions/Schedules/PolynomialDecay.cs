using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>The rate falls to its end as a power of the time that is left: e + (η − e) (1 − min(t, T) / T)^k; k = 1 is a straight line.</summary>
/// <param name="total">T, the time at which the end is reached, more than 0.</param>
public sealed class PolynomialDecayAttribute(int total) : LearningRateScheduleAttribute
{
    /// <summary>T, the time at which the end is reached.</summary>
    public int Total { get; } = total;

    /// <summary>k, more than 0. Default: 1.</summary>
    public double Power { get; set; } = 1;

    /// <summary>e, the last rate, 0 or more. Default: 0.</summary>
    public double End { get; set; }

    internal override string? Fault => base.Fault
        ?? FaultOfLength(Total, "total")
        ?? (Power > 0 ? null : $"Power is {Power}, but must be more than 0")
        ?? FaultOfMinimum(End, nameof(End));

    private protected override Expr Rate(Expr learningRate) => End + ((learningRate - End) * Pow(1 - (Min(T, Total) / Total), Power));
}
