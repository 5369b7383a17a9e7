using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Multi-class margin loss of Weston and Watkins: every wrong class that comes too near counts. Mean over samples of (1 / classes) Σ vᵖ,
/// v = max(0, m + x − x at the right class); derivative p vᵖ⁻¹ / classes, and minus their sum for the right class.
/// Source: Weston and Watkins, ESANN 1999.
/// </summary>
public sealed class MultiMarginAttribute : MulticlassMarginLossAttribute
{
    /// <summary>p, 1 or 2. Default: 1.</summary>
    public int Power { get; set; } = 1;

    internal override string? Fault => Power is 1 or 2 ? base.Fault : $"Power is {Power}, but must be 1 or 2";

    internal override Expr Loss(Expr x, Expr target)
    {
        Expr v = Violation(x, target);
        return SumColumns((Power == 1 ? v : Square(v)) * (1 / Columns));
    }

    internal override Expr Derivative(Expr x, Expr target)
    {
        Expr v = Violation(x, target);
        Expr slope = (Power == 1 ? Select(Condition.Greater(v, 0), 1, 0) : 2 * v) * (1 / Columns);
        return Select(IsRight(target), -SumColumns(slope), slope);
    }
}
