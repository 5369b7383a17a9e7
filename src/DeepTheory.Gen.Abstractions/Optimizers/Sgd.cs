using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Gradient descent: p ← p − η g. Batch, stochastic or mini-batch by the batch size (all, 1, n). Default η: 0.01.
/// </summary>
public sealed class SgdAttribute() : OptimizerAttribute(0.01)
{
    private protected override IReadOnlyList<Assignment> Update(Expr p, Expr g) => [AssignParameter(p - (LearningRateNow * g))];
}
