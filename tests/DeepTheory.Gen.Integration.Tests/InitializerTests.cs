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
