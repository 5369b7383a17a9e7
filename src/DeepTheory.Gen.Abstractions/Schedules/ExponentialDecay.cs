using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>The rate falls by the same factor each time: η γᵗ.</summary>
/// <param name="gamma">γ, the factor, in (0, 1].</param>
public sealed class ExponentialDecayAttribute(double gamma) : LearningRateScheduleAttribute
{
    /// <summary>γ, the factor.</summary>
    public double Gamma { get; } = gamma;

    internal override string? Fault => base.Fault ?? (Gamma is > 0 and <= 1 ? null : $"gamma is {Gamma}, but must lie in (0, 1]");

    private protected override Expr Rate(Expr learningRate) => learningRate * Pow(Gamma, T);
}
