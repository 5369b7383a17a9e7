using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// The rate falls along half a cosine wave and stays at its end: m + (η − m) (1 + cos(π min(t, T) / T)) / 2 with minimum m and
/// total T. With a warm-up of length w the rate first grows, η (t + 1) / w for t &lt; w, and the wave takes the T − w that are left.
/// Source: Loshchilov and Hutter, ICLR 2017.
/// </summary>
/// <param name="total">T, the time at which the minimum is reached, more than 0.</param>
public sealed class CosineAnnealingAttribute(int total) : LearningRateScheduleAttribute
{
    /// <summary>T, the time at which the minimum is reached.</summary>
    public int Total { get; } = total;

    /// <summary>m, the last rate, 0 or more. Default: 0.</summary>
    public double Minimum { get; set; }

    /// <summary>w, the length of the warm-up, from 0 to less than the total. Default: 0.</summary>
    public int WarmUp { get; set; }

    internal override string? Fault => base.Fault
        ?? FaultOfLength(Total, "total")
        ?? FaultOfMinimum(Minimum, nameof(Minimum))
        ?? (WarmUp >= 0 && WarmUp < Total ? null : $"WarmUp is {WarmUp}, but must be 0 or more and less than the total, {Total}");

    private protected override Expr Rate(Expr learningRate)
    {
        Expr wave = Cosine(learningRate, Minimum, (Min(T, Total) - WarmUp) / (Total - WarmUp));
        return WarmUp == 0 ? wave : Select(Condition.Less(T, WarmUp), learningRate * ((T + 1) / WarmUp), wave);
    }
}
