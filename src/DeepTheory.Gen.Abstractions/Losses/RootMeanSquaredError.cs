using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Root of the mean squared error: √(mean of d²), d = prediction − target, over all samples and outputs of the batch; derivative
/// d / (n · loss) with n elements, and 0 where the loss is 0.
/// </summary>
public sealed class RootMeanSquaredErrorAttribute : PredictionLossAttribute
{
    internal override OutputDemand Demand => OutputDemand.Estimates;

    internal override Expr Value(Expr prediction, Expr target) => Largest(prediction, target) * Root(prediction, target);

    // A root that is not 0 is at least 1 / √n, as the largest error is scaled to 1; where it is 0 all errors are.
    internal override Expr Gradient(Expr prediction, Expr target) =>
        Scaled(prediction, target) * (1 / (Max(Root(prediction, target), 1e-30) * (Rows * Columns)));

    private static Expr Root(Expr prediction, Expr target) => Sqrt(SumRows(SumColumns(Square(Scaled(prediction, target)))) / (Rows * Columns));

    // Divided by the largest of them, no error's square overflows or vanishes.
    private static Expr Scaled(Expr prediction, Expr target) => Error(prediction, target) / Max(Largest(prediction, target), 1e-37);

    private static Expr Largest(Expr prediction, Expr target) => MaxRows(MaxColumns(Abs(Error(prediction, target))));

    private static Expr Error(Expr prediction, Expr target) => Finite(prediction - target);
}
