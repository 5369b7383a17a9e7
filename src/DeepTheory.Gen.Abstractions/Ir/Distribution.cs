namespace DeepTheory.Gen.Ir;

/// <summary>What a parameter is drawn from before training.</summary>
internal abstract record Distribution;

/// <summary>Always the same number.</summary>
internal sealed record ConstantDistribution(double Value) : Distribution;

/// <summary>Evenly from [<paramref name="Minimum"/>, <paramref name="Maximum"/>).</summary>
internal sealed record UniformDistribution(double Minimum, double Maximum) : Distribution
{
    /// <summary>The uniform distribution of mean 0 with the given variance: limits ±√(3 variance).</summary>
    public static UniformDistribution OfVariance(double variance) => new(-Math.Sqrt(3 * variance), Math.Sqrt(3 * variance));
}

/// <summary>Gaussian.</summary>
internal sealed record NormalDistribution(double Mean, double StandardDeviation) : Distribution
{
    public static NormalDistribution OfVariance(double variance) => new(0, Math.Sqrt(variance));
}
