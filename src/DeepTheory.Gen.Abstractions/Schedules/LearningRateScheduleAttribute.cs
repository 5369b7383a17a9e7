using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// How the learning rate changes while training: the rate in effect, from the base rate η and the time t = 0, 1, 2, …. A trainer
/// follows it by itself; in a loop of one's own, pass <c>LearningRateAt(η, t)</c> to <c>TrainStep</c>.
/// </summary>
public abstract class LearningRateScheduleAttribute : OperationAttribute
{
    private protected static readonly Expr T = ScheduleSymbols.Time;

    private protected LearningRateScheduleAttribute()
    {
    }

    /// <summary>Whether t and all lengths count epochs or steps. Default: epochs.</summary>
    public ScheduleUnit Per { get; set; }

    internal override string? Fault =>
        Per is ScheduleUnit.Epoch or ScheduleUnit.Step ? null : $"Per is {Per}, but must be {ScheduleUnit.Epoch} or {ScheduleUnit.Step}";

    /// <summary>Names for parts of the rate, in order; each may mention those before it.</summary>
    internal virtual IReadOnlyList<Assignment> Parts => [];

    /// <summary>The rate in effect, from <see cref="ScheduleSymbols"/> and <see cref="Parts"/>.</summary>
    internal Expr Formula => Rate(ScheduleSymbols.LearningRate);

    /// <summary>The rate at time <see cref="T"/> for a base rate.</summary>
    private protected abstract Expr Rate(Expr learningRate);

    private protected static Expr Part(string name) => new Symbol(name, Extent.Batch);

    private protected static Assignment Let(Expr part, Expr value) => new((Symbol)part, value);

    /// <summary>From <paramref name="high"/> down to <paramref name="low"/> along half a wave, as the share that has passed goes from 0 to 1.</summary>
    private protected static Expr Cosine(Expr high, double low, Expr share) => low + ((high - low) * ((1 + Expr.Cos(Math.PI * share)) / 2));

    private protected static string? FaultOfLength(int length, string name) => length > 0 ? null : $"{name} is {length}, but must be more than 0";

    private protected static string? FaultOfMinimum(double rate, string name) => rate >= 0 ? null : $"{name} is {rate}, but must be 0 or more";
}
