namespace DeepTheory.Gen.Ir;

/// <summary>What a parameter is drawn from before training.</summary>
internal abstract record Distribution
{
    /// <summary>The mean of each number.</summary>
    internal abstract double Expectation { get; }

    /// <summary>The variance of each number of a matrix.</summary>
    /// <param name="fanIn">Numbers that flow into one output.</param>
    /// <param name="fanOut">Outputs that one input flows into.</param>
    public abstract double Variance(int fanIn, int fanOut);

    /// <summary>Whether all numbers are the same.</summary>
    internal bool IsConstant => this is not IdentityDistribution && Variance(1, 1) == 0;
}

/// <summary>Always the same number.</summary>
internal sealed record ConstantDistribution(double Value) : Distribution
{
    internal override double Expectation => Value;

    public override double Variance(int fanIn, int fanOut) => 0;
}

/// <summary>Evenly from [<paramref name="Minimum"/>, <paramref name="Maximum"/>).</summary>
internal sealed record UniformDistribution(double Minimum, double Maximum) : Distribution
{
    internal override double Expectation => (Minimum + Maximum) / 2;

    /// <summary>The uniform distribution of mean 0 with the given variance: limits ±√(3 variance).</summary>
    public static UniformDistribution OfVariance(double variance) => new(-Math.Sqrt(3 * variance), Math.Sqrt(3 * variance));

    public override double Variance(int fanIn, int fanOut) => (Maximum - Minimum) * (Maximum - Minimum) / 12;
}

/// <summary>Gaussian.</summary>
internal sealed record NormalDistribution(double Mean, double StandardDeviation) : Distribution
{
    internal override double Expectation => Mean;

    public static NormalDistribution OfVariance(double variance) => new(0, Math.Sqrt(variance));

    public override double Variance(int fanIn, int fanOut) => StandardDeviation * StandardDeviation;
}

/// <summary>Gaussian, without what lies further than two standard deviations from the mean.</summary>
internal sealed record TruncatedNormalDistribution(double Mean, double StandardDeviation) : Distribution
{
    /// <summary>What the cut leaves of the variance: 1 − 4 φ(2) / (2 Φ(2) − 1).</summary>
    private const double Left = 0.7737413035499232;

    internal override double Expectation => Mean;

    public override double Variance(int fanIn, int fanOut) => Left * StandardDeviation * StandardDeviation;
}

/// <summary>A matrix with orthogonal rows or columns of length <paramref name="Gain"/>, each such matrix equally likely.</summary>
internal sealed record OrthogonalDistribution(double Gain) : Distribution
{
    internal override double Expectation => 0;

    public override double Variance(int fanIn, int fanOut) => Gain * Gain / Math.Max(fanIn, fanOut);
}

/// <summary><paramref name="Gain"/> on the diagonal, 0 elsewhere.</summary>
internal sealed record IdentityDistribution(double Gain) : Distribution
{
    internal override double Expectation => Gain;

    public override double Variance(int fanIn, int fanOut) => 0;
}
