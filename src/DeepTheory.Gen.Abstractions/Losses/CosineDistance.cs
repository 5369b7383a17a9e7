using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Cosine distance: mean over samples of 1 − cos, cos = u · v with u = prediction / |prediction|, v = target / |target|; derivative
/// (cos u − v) / |prediction|. A vector of zeros has no direction: its cosine and its derivative are 0.
/// </summary>
public sealed class CosineDistanceAttribute : SampleLossAttribute
{
    internal override Expr Loss(Expr prediction, Expr target) => 1 - Cosine(prediction, target);

    internal override Expr Derivative(Expr prediction, Expr target)
    {
        Expr across = (Cosine(prediction, target) * Direction(prediction)) - Direction(target);
        return Select(Condition.Greater(Length(prediction), 0), across / Max(Largest(prediction) * Length(prediction), 1e-30), 0);
    }

    private static Expr Cosine(Expr prediction, Expr target) => SumColumns(Direction(prediction) * Direction(target));

    private static Expr Direction(Expr x) => Scaled(x) / Max(Length(x), 1e-30);

    /// <summary>The length of x divided by its largest number, so that no square overflows or vanishes: at least 1, and 0 for zeros.</summary>
    private static Expr Length(Expr x) => Sqrt(SumColumns(Square(Scaled(x))));

    private static Expr Scaled(Expr x) => x / Largest(x);

    private static Expr Largest(Expr x) => Max(MaxColumns(Abs(x)), 1e-37);
}
