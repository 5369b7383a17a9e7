namespace DeepTheory.Gen.Ir;

/// <summary>Numbers brought to a common scale, then scaled and shifted by trained vectors.</summary>
/// <param name="Output">Its shape.</param>
/// <param name="PerChannel">Whether a vector has one number per entry of the first axis, the channels; else of the last.</param>
/// <param name="Vectors">What is trained.</param>
internal abstract record NormalizationComputation(Shape Output, bool PerChannel, EquatableArray<TrainedVector> Vectors) : Computation(Output)
{
    /// <summary>Numbers in each vector.</summary>
    public int Features => FeaturesOf(Output, PerChannel);

    public override IReadOnlyList<ParameterSpecification> Parameters => [.. Vectors.Select(vector => vector.Specification)];

    public static int FeaturesOf(Shape shape, bool perChannel) => shape[perChannel ? 0 : shape.Rank - 1];
}

/// <summary>A trained vector of a normalisation, and dy/d(itself), element by element.</summary>
internal sealed record TrainedVector(ParameterSpecification Specification, Expr Derivative);

/// <summary>
/// Each sample is <paramref name="Groups"/> rows of numbers, each normalised for itself: <paramref name="Forward"/> in x and the
/// vectors gives y; <paramref name="Backward"/> in x, dy and the vectors gives dx. <paramref name="Formula"/> and
/// <paramref name="BackwardFormula"/> say the same shortly, for comments.
/// </summary>
internal sealed record RowNormalizationComputation(
    Shape Output, int Groups, bool PerChannel, Expr Forward, Expr Backward, EquatableArray<TrainedVector> Vectors, string Formula, string BackwardFormula)
    : NormalizationComputation(Output, PerChannel, Vectors);
