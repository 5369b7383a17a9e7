using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>The rate falls by a factor every so often: η γ^⌊t / step⌋.</summary>
/// <param name="step">Time between two falls, more than 0.</param>
public sealed class StepDecayAttribute(int step) : LearningRateScheduleAttribute
{
    /// <summary>Time between two falls.</summary>
    public int Step { get; } = step;

    /// <summary>γ, the factor, in (0, 1]. Default: 0.1.</summary>
    public double Gamma { get; set; } = 0.1;

    internal override string? Fault => base.Fault
        ?? FaultOfLength(Step, "step")
        ?? (Gamma is > 0 and <= 1 ? null : $"Gamma is {Gamma}, but must lie in (0, 1]");

    private protected override Expr Rate(Expr learningRate) => learningRate * Pow(Gamma, Floor(T / Step));
}
