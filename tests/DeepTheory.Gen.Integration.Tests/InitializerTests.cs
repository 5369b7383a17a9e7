using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class InitializerTests
{
    private const int FanIn = 200;
    private const int FanOut = 300;

    [Fact]
    public void HeNormal_HasTwoOverFanIn() => IsNormal<HeNormalNetwork>(0, 2.0 / FanIn);

    [Fact]
    public void HeUniform_HasTwoOverFanIn() => IsUniform<HeUniformNetwork>(0, 2.0 / FanIn);

    [Fact]
    public void GlorotNormal_HasTwoOverFanInAndOut() => IsNormal<GlorotNormalNetwork>(0, 2.0 / (FanIn + FanOut));

    [Fact]
    public void GlorotUniform_HasTwoOverFanInAndOut() => IsUniform<GlorotUniformNetwork>(0, 2.0 / (FanIn + FanOut));

    [Fact]
    public void LeCunNormal_HasOneOverFanIn() => IsNormal<LeCunNormalNetwork>(0, 1.0 / FanIn);

    [Fact]
    public void LeCunUniform_HasOneOverFanIn() => IsUniform<LeCunUniformNetwork>(0, 1.0 / FanIn);

    [Fact]
    public void Normal_HasTheGivenMoments() => IsNormal<NormalNetwork>(0.7, 0.3 * 0.3);

    [Fact]
    public void Uniform_HasTheGivenLimits() => IsUniform<UniformNetwork>(0.2, 0.8 * 0.8 / 12);

    [Fact]
    public void TruncatedNormal_HasNoTails()
    {
        // Variance of a Gaussian cut at ±2 σ: σ² (1 − 4 φ(2) / (1 − 2 Φ(−2))); its kurtosis is 2.4 in round numbers.
        double density = Math.Exp(-2) / Math.Sqrt(2 * Math.PI);
        double variance = 0.3 * 0.3 * (1 - (4 * density / (1 - (2 * 0.022750131948179207))));
        float[] weights = HasMoments<TruncatedNormalNetwork>(-0.4, variance, kurtosis: 2.4);
        Assert.All(weights, weight => Assert.InRange(weight, -0.4 - 0.60001, -0.4 + 0.60001));
        Assert.InRange(weights.Max(), -0.4 + 0.59, -0.4 + 0.60001);
        Assert.InRange(weights.Min(), -0.4 - 0.60001, -0.4 - 0.59);
    }

    [Fact]
    public void Orthogonal_HasOrthonormalRowsOrColumns()
    {
        IsOrthogonal<OrthogonalWide>(gain: 1);
        IsOrthogonal<OrthogonalTall>(gain: 1.5);
        IsOrthogonal<OrthogonalSquare>(gain: 1);
        IsOrthogonal<OrthogonalSingle>(gain: 1);
    }

    [Fact]
    public void Orthogonal_FavoursNoDirection()
    {
        // Of a uniform unit vector in 3 dimensions each number has mean 0, variance 1/3 and is uniform in [−1, 1] (Archimedes);
        // the first row's sign is that of its first number, so a decomposition without care for signs shows here.
        const int Count = 4000;
        float[][] matrices = [.. Enumerable.Range(0, Count).Select(seed => new OrthogonalThree(seed).Dense1Weight.ToArray())];
        for (int place = 0; place < 9; place++)
        {
            double[] numbers = [.. matrices.Select(matrix => (double)matrix[place])];
            Assert.InRange(numbers.Average(), -5 * Math.Sqrt(1.0 / 3 / Count), 5 * Math.Sqrt(1.0 / 3 / Count));
            Assert.InRange(numbers.Average(x => x * x), (1.0 / 3) - 0.025, (1.0 / 3) + 0.025);
            Assert.InRange(numbers.Count(x => Math.Abs(x) < 0.5) / (double)Count, 0.46, 0.54);
        }

        int positive = matrices.Count(matrix => Determinant(matrix) > 0);
        Assert.InRange(positive / (double)Count, 0.46, 0.54);
    }

    [Fact]
    public void Orthogonal_SeedsDiffer()
    {
        AssertClose.SameBits(new OrthogonalWide(3).ParameterValues(), new OrthogonalWide(3).ParameterValues());
        Assert.NotEqual(new OrthogonalWide(3).ParameterValues(), new OrthogonalWide(4).ParameterValues());
    }

    [Fact]
    public void Orthogonal_IsTheSameOnEveryMachine() => Assert.Equal(
        [0.93980217f, 0.0903946683f, 0.329546094f], new OrthogonalThree(1).Dense1Weight.ToArray()[..3]);

    [Fact]
    public void Identity_IsTheDiagonal_AlsoOfARectangle()
    {
        Assert.Equal([2, 0, 0, 0, 2, 0], new IdentityWide(1).Dense1Weight.ToArray());
        Assert.Equal([1, 0, 0, 1, 0, 0], new IdentityTall(1).Dense1Weight.ToArray());
        Assert.Equal([0.5f, -2, 7], new IdentitySquare(1).Outputs([0.5f, -2, 7]));
    }

    [Fact]
    public void Identity_OfAConvolution_IsTheCentreOfEachKernel()
    {
        // [outputs, inputs, height, width] = [2, 2, 3, 3].
        var storage = new Runtime.AlignedBuffer(36);
        var kernel = new Parameter("conv1.weight", storage, 0, [2, 2, 3, 3]);
        Runtime.Initialization.Identity(kernel, 3);
        Assert.Equal([4, 31], Enumerable.Range(0, 36).Where(i => kernel[i] == 3));
        Assert.Equal(6, kernel.ToArray().Sum());
    }

    [Fact]
    public void Zeros_AreZero_AndBiasIsWhatIsSaid()
    {
        var network = new ZerosNetwork(1);
        Assert.All(network.Dense1Weight.ToArray(), weight => Assert.Equal(0, weight));
        Assert.All(network.Dense1Bias.ToArray(), bias => Assert.Equal(0.25f, bias));
    }

    [Fact]
    public void Constant_IsConstant()
    {
        var network = new ConstantNetwork(1);
        Assert.All(network.Dense1Weight.ToArray(), weight => Assert.Equal(1.5f, weight));
        Assert.All(network.Dense1Bias.ToArray(), bias => Assert.Equal(-2f, bias));
    }

    [Fact]
    public void Bias_WithoutAttribute_IsZero() =>
        Assert.All(new HeNormalNetwork(1).Dense1Bias.ToArray(), bias => Assert.Equal(0, bias));

    [Fact]
    public void Seeds_GiveTheirNumbers()
    {
        AssertClose.SameBits(new HeNormalNetwork(7).ParameterValues(), new HeNormalNetwork(7).ParameterValues());
        Assert.NotEqual(new HeNormalNetwork(7).ParameterValues(), new HeNormalNetwork(8).ParameterValues());
        AssertClose.SameBits(new HeNormalNetwork().ParameterValues(), new HeNormalNetwork(0).ParameterValues());
        Assert.NotEqual(new HeNormalNetwork(-1).ParameterValues(), new HeNormalNetwork(1).ParameterValues());
    }

    [Fact]
    public void Layers_OfOneNetwork_AreDrawnApart()
    {
        var network = new SharedKernelNetwork(1);
        Assert.NotEqual(network.Parameters[0].ToArray(), network.Parameters[2].ToArray());
    }

    [Fact]
    public void Default_FollowsTheActivation_AsTheSummarySays()
    {
        Assert.Contains("HeNormal", DefaultOfRelu.Summary);
        IsNormal<DefaultOfRelu>(0, 2.0 / FanIn);
        Assert.Contains("GlorotUniform", DefaultOfTanh.Summary);
        IsUniform<DefaultOfTanh>(0, 2.0 / (FanIn + FanOut));
        Assert.Contains("LeCunNormal", DefaultOfSelu.Summary);
        IsNormal<DefaultOfSelu>(0, 1.0 / FanIn);
        Assert.Contains("GlorotUniform", DefaultOfNothing.Summary);
        IsUniform<DefaultOfNothing>(0, 2.0 / (FanIn + FanOut));
    }

    [Fact]
    public void Coefficients_BeginAsDeclared()
    {
        var network = new CoefficientsNetwork(1);
        float[] single = [.. network.Parameters.Where(parameter => parameter.Shape.Length == 0).Select(parameter => parameter[0])];
        Assert.Equal([0.4f, 0.8f, -0.3f, 0.25f, 1.2f], single);
    }

    /// <summary>W Wᵀ = gain² I or Wᵀ W = gain² I, whichever is smaller.</summary>
    private static void IsOrthogonal<TNetwork>(double gain) where TNetwork : class, INetwork<TNetwork>
    {
        Parameter weight = TNetwork.Create(5).Parameters["dense1.weight"];
        (int rows, int columns) = (weight.Shape[0], weight.Shape[1]);
        int count = Math.Min(rows, columns);
        for (int a = 0; a < count; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double product = Enumerable.Range(0, Math.Max(rows, columns))
                    .Sum(i => rows > columns ? (double)weight[i, a] * weight[i, b] : (double)weight[a, i] * weight[b, i]);
                Assert.Equal(a == b ? gain * gain : 0, product, 2e-6);
            }
        }
    }

    private static float Determinant(float[] m) =>
        (m[0] * ((m[4] * m[8]) - (m[5] * m[7]))) - (m[1] * ((m[3] * m[8]) - (m[5] * m[6]))) + (m[2] * ((m[3] * m[7]) - (m[4] * m[6])));

    // Excess kurtosis 0: 3 σ within 3 of 1,000, 4.9 σ hardly ever among 60,000.
    private static void IsNormal<TNetwork>(double mean, double variance) where TNetwork : class, INetwork<TNetwork>
    {
        float[] weights = HasMoments<TNetwork>(mean, variance, kurtosis: 3);
        double sigma = Math.Sqrt(variance);
        double beyond = weights.Count(weight => Math.Abs(weight - mean) > 2 * sigma) / (double)weights.Length;
        Assert.InRange(beyond, 0.0455 - 0.005, 0.0455 + 0.005);
        Assert.All(weights, weight => Assert.InRange(weight, mean - (6 * sigma), mean + (6 * sigma)));
    }

    private static void IsUniform<TNetwork>(double mean, double variance) where TNetwork : class, INetwork<TNetwork>
    {
        float[] weights = HasMoments<TNetwork>(mean, variance, kurtosis: 1.8);
        double limit = Math.Sqrt(3 * variance);
        Assert.All(weights, weight => Assert.InRange(weight, mean - (limit * 1.0001), mean + (limit * 1.0001)));
        Assert.InRange(weights.Max(), mean + (0.99 * limit), double.PositiveInfinity);
        Assert.InRange(weights.Min(), double.NegativeInfinity, mean - (0.99 * limit));
    }

    /// <summary>Mean and variance within five standard errors.</summary>
    private static float[] HasMoments<TNetwork>(double mean, double variance, double kurtosis) where TNetwork : class, INetwork<TNetwork>
    {
        float[] weights = TNetwork.Create(12345).Parameters["dense1.weight"].ToArray();
        Assert.Equal(FanIn * FanOut, weights.Length);
        double foundMean = weights.Average(weight => (double)weight);
        double foundVariance = weights.Average(weight => (weight - mean) * (weight - mean));
        double meanError = 5 * Math.Sqrt(variance / weights.Length);
        double varianceError = 5 * variance * Math.Sqrt((kurtosis - 1) / weights.Length);
        Assert.InRange(foundMean, mean - meanError, mean + meanError);
        Assert.InRange(foundVariance, variance - varianceError, variance + varianceError);
        return weights;
    }
}
