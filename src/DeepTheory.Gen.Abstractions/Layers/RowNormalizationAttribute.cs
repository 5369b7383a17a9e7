using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// A normalisation of each sample for itself, the same in training and prediction. Over the n numbers of a row, with
/// c = x − mean x (RmsNorm: c = x), s = 1 / √(mean c² + ε), z = c s and g = weight · dy:
/// y = weight · z + bias; dx = s (g − mean g − z mean(g z)) (RmsNorm: without mean g); dweight = Σ dy z, dbias = Σ dy.
/// </summary>
public abstract class RowNormalizationAttribute : NormalizationAttribute
{
    private protected RowNormalizationAttribute(double epsilon)
        : base(epsilon)
    {
    }

    /// <summary>Whether the mean is taken off first and a bias added last.</summary>
    private protected virtual bool IsCentred => true;

    /// <param name="shape">The shape of a sample.</param>
    /// <param name="groups">Into how many rows a sample is cut.</param>
    /// <param name="perChannel">Whether each channel has a weight and a bias, else each entry of the last axis.</param>
    private protected Computation Normalise(Shape shape, int groups, bool perChannel)
    {
        int length = shape.Length / groups;
        int features = NormalizationComputation.FeaturesOf(shape, perChannel);
        Expr centred = Centre(Bounded(X));
        Expr inverse = 1 / Sqrt(Mean(Square(centred)) + Epsilon);
        Expr normal = centred * inverse;
        Expr gradient = Dy * Weight;
        Expr forward = normal * Weight;
        string c = IsCentred ? "(x - mean x)" : "x";
        string definitions = FormattableString.Invariant($"z = {c} s, s = 1 / sqrt(mean {c}^2 + {(float)Epsilon}), over rows of {length}");
        return new RowNormalizationComputation(
            shape,
            groups,
            perChannel,
            IsCentred ? forward + Bias : forward,
            inverse * (Centre(gradient) - (normal * Mean(gradient * normal))),
            new EquatableArray<TrainedVector>(IsCentred ? [Scale(features, normal), Shift(features)] : [Scale(features, normal)]),
            IsCentred ? $"y = weight z + bias, {definitions}" : $"y = weight z, {definitions}",
            IsCentred
                ? $"dx = s (g - mean g - z mean(g z)), dWeight = sum of dy z, dBias = sum of dy, g = weight dy, {definitions}"
                : $"dx = s (g - z mean(g z)), dWeight = sum of dy z, g = weight dy, {definitions}");

        Expr Mean(Expr x) => SumColumns(x) / length;

        Expr Centre(Expr x) => IsCentred ? x - Mean(x) : x;
    }
}
