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

/// <summary>
/// Each channel is normalised over the batch while training, by running statistics elsewhere. Expressions over x, dy, the vectors
/// and, one number per channel, mean, variance, inverseDeviation, meanGradient (of dy) and meanProduct (of dy z).
/// </summary>
/// <param name="Output">Its shape.</param>
/// <param name="Momentum">Weight of the newest batch in the running statistics.</param>
/// <param name="Value">What the mean is taken of, in x.</param>
/// <param name="Deviation">What the variance is the mean of, in x and mean.</param>
/// <param name="InverseDeviation">In variance.</param>
/// <param name="Forward">y in x, mean, inverseDeviation and the vectors.</param>
/// <param name="Backward">dx in dy, x, mean, inverseDeviation, meanGradient, meanProduct and the vectors.</param>
/// <param name="Vectors">What is trained.</param>
internal sealed record BatchNormalizationComputation(
    Shape Output, double Momentum, Expr Value, Expr Deviation, Expr InverseDeviation, Expr Forward, Expr Backward, EquatableArray<TrainedVector> Vectors)
    : NormalizationComputation(Output, true, Vectors)
{
    public const string RunningMean = "running_mean";
    public const string RunningVariance = "running_var";

    /// <summary>Numbers of a channel in each sample.</summary>
    public int Positions => Output.Length / Features;

    public override IReadOnlyList<ParameterSpecification> Parameters =>
    [
        .. base.Parameters,
        new ParameterSpecification(RunningMean, ParameterRole.Statistic, new Shape(Features)),
        new ParameterSpecification(RunningVariance, ParameterRole.Statistic, new Shape(Features), Initial: 1),
    ];
}
