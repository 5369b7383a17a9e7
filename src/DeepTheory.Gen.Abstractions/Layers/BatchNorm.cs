using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Batch normalisation: each feature, or each channel of [channels, …] with all its positions, over the batch:
/// z = (x − mean) / √(variance + ε), y = weight · z + bias, the variance being the mean square. A training step takes mean and
/// variance from its batch and moves the running ones towards them: running ← (1 − momentum) running + momentum · batch, the
/// variance there taken over n − 1; with n = 1 the old variance stays. Predictions, <c>Loss</c> and <c>LossAndGradients</c> take the
/// running ones. Parameters <c>weight</c> (begins 1), <c>bias</c> (begins 0), and, kept but not trained, <c>running_mean</c>
/// (begins 0) and <c>running_var</c> (begins 1), each [features] or [channels].
/// Backward, with g = dy: dx = weight / √(variance + ε) · (g − mean g − z mean(g z)), both means 0 where the running statistics are
/// taken; dweight = Σ g z, dbias = Σ g. A prediction right after a dense layer or a convolution is one pass with it. Source: Ioffe and Szegedy, ICML 2015.
/// </summary>
public sealed class BatchNormAttribute() : NormalizationAttribute(1e-5)
{
    private static readonly Expr Mean = new Symbol("mean", Extent.Element);
    private static readonly Expr Variance = new Symbol("variance", Extent.Element);
    private static readonly Expr InverseDeviation = new Symbol("inverseDeviation", Extent.Element);
    private static readonly Expr MeanGradient = new Symbol("meanGradient", Extent.Element);
    private static readonly Expr MeanProduct = new Symbol("meanProduct", Extent.Element);

    /// <summary>Weight of the newest batch in the running statistics, in [0, 1].</summary>
    public double Momentum { get; set; } = 0.1;

    internal override string? Fault => Momentum is >= 0 and <= 1 ? base.Fault : $"Momentum is {Momentum}, but must lie in [0, 1]";

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        Expr centred = Bounded(X) - Mean;
        Expr normal = centred * InverseDeviation;
        int features = inputs[0][0];
        return new BatchNormalizationComputation(
            inputs[0],
            Momentum,
            Value: Bounded(X),
            Deviation: Square(centred),
            InverseDeviation: 1 / Sqrt(Max(Variance, 0) + Epsilon),
            Forward: (normal * Weight) + Bias,
            Backward: (Weight * InverseDeviation) * ((Dy - MeanGradient) - (normal * MeanProduct)),
            new EquatableArray<TrainedVector>([Scale(features, normal), Shift(features)]));
    }
}
