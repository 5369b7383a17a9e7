using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Multi-class hinge of Crammer and Singer: the wrong class that comes nearest counts. Mean over samples of max v,
/// v = max(0, m + x − x at the right class); where that is more than 0, derivative 1 for that class and −1 for the right one. Classes that
/// come equally near share the 1. Source: Crammer and Singer, JMLR 2001.
/// </summary>
public sealed class CrammerSingerAttribute : MulticlassMarginLossAttribute
{
    internal override Expr Loss(Expr x, Expr target) => MaxColumns(Violation(x, target));

    internal override Expr Derivative(Expr x, Expr target)
    {
        Expr v = Violation(x, target);
        Expr isNearest = Select(Condition.Greater(v, 0), Select(Condition.Equal(v, MaxColumns(v)), 1, 0), 0);
        Expr count = SumColumns(isNearest);
        return Select(IsRight(target), -Min(count, 1), isNearest * (1 / Max(count, 1)));
    }
}
