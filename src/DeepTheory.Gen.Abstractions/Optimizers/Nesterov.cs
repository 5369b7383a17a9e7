using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Nesterov's accelerated gradient, in the form that needs the gradient at p alone: v ← μ v + g, p ← p − η (g + μ v).
/// Default η: 0.01. Source: Nesterov 1983; Sutskever et al. 2013.
/// </summary>
public sealed class NesterovAttribute() : OptimizerAttribute(0.01)
{
    private static readonly Expr V = Moment("velocity");

    /// <summary>μ, in [0, 1). Default: 0.9.</summary>
    public double Coefficient { get; set; } = 0.9;

    internal override string? Fault => base.Fault
        ?? (Coefficient is >= 0 and < 1 ? null : $"Coefficient is {Coefficient}, but must lie in [0, 1)");

    internal override IReadOnlyList<string> Moments => ["velocity"];

    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g) =>
        [Assign(V, (Coefficient * V) + g), AssignParameter(p - (LearningRateNow * (g + (Coefficient * V))))];
}
