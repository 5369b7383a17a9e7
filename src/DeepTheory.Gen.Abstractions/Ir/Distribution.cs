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

/// <summary>Gaussian, without what lies further than two standard deviations from the mean.</summary>
internal sealed record TruncatedNormalDistribution(double Mean, double StandardDeviation) : Distribution;

/// <summary>A matrix with orthogonal rows or columns of length <paramref name="Gain"/>, each such matrix equally likely.</summary>
internal sealed record OrthogonalDistribution(double Gain) : Distribution;

/// <summary><paramref name="Gain"/> on the diagonal, 0 elsewhere.</summary>
internal sealed record IdentityDistribution(double Gain) : Distribution;
