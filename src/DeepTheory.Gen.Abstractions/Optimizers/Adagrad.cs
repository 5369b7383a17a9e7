using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// A rate of its own for each parameter, the smaller the more it has moved: G ← G + g², p ← p − η g / (√G + ε). Suits sparse
/// features. Default η: 0.01. Source: Duchi, Hazan and Singer, JMLR 2011.
/// </summary>
public sealed class AdagradAttribute() : OptimizerAttribute(0.01)
{
    private static readonly Expr G = Moment("squares");

    /// <summary>What G begins with, 0 or more. More than 0 tames the first steps. Default: 0.</summary>
    public double InitialAccumulator { get; set; }

    /// <summary>κ, 0 or more: in step t the rate is η / (1 + κ (t − 1)). Default: 0.</summary>
    public double LearningRateDecay { get; set; }

    /// <summary>ε, more than 0. Default: 1e-10.</summary>
    public double Epsilon { get; set; } = 1e-10;

    internal override string? Fault => base.Fault
        ?? (InitialAccumulator >= 0 ? null : $"InitialAccumulator is {InitialAccumulator}, but must be 0 or more")
        ?? (LearningRateDecay >= 0 ? null : $"LearningRateDecay is {LearningRateDecay}, but must be 0 or more")
        ?? FaultOfEpsilon(Epsilon);

    internal override (double Lowest, double Highest) PlausibleRates => (1e-5, 1);

    internal override bool RescalesGradients => true;

    internal override double? SmoothingTerm => Epsilon;

    internal override IReadOnlyList<Remembered> Moments => [new("squares", InitialAccumulator)];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g)
    {
        Expr rate = LearningRateNow / (1 + (LearningRateDecay * (StepNumber - 1)));
        return [Assign(G, G + (g * g)), AssignParameter(p - (rate * (g / (Sqrt(G) + Epsilon))))];
    }
}
