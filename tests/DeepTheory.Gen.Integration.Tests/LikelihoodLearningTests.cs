using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

/// <summary>Each likelihood on data drawn from known distributions whose parameters depend on the input: they are found again.</summary>
public sealed class LikelihoodLearningTests
{
    private const int Count = 2000;

    private static readonly float[] Probes = [-0.8f, -0.4f, 0, 0.4f, 0.8f];

    /// <summary>Inputs in [−1, 1] and probabilities, which together cover their rectangle evenly: multiples of the golden ratio.</summary>
    private static IEnumerable<(float X, double Probability)> Points =>
        Enumerable.Range(0, Count).Select(i => (((2f * i) + 1) / Count - 1, (0.25 + (i * 0.6180339887498949)) % 1));

    [Fact]
    public void Gaussian_FindsNoiseThatDependsOnTheInput()
    {
        GaussianVariance variance = Trained<GaussianVariance>((x, p) => True(x).Quantile(p));
        GaussianDeviation deviation = Trained<GaussianDeviation>((x, p) => True(x).Quantile(p));
        foreach (float x in Probes)
        {
            Check(True(x), GaussianVariance.DistributionOf(variance.Outputs([x])), x);
            Check(True(x), GaussianDeviation.DistributionOf(deviation.Outputs([x])), x);
        }

        static GaussianDistribution True(double x) => new(Math.Sin(3 * x), 0.1 + (0.2 * (x + 1)));

        static void Check(GaussianDistribution expected, GaussianDistribution found, float x)
        {
            Assert.Equal(expected.Mean, found.Mean, 0.4 * expected.StandardDeviation);
            AssertWithin(0.2, expected.StandardDeviation, found.StandardDeviation, x);
        }
    }

    [Fact]
    public void Laplace_FindsLocationAndScale()
    {
        LaplaceNetwork network = Trained<LaplaceNetwork>((x, p) => True(x).Quantile(p));
        foreach (float x in Probes)
        {
            LaplaceDistribution found = LaplaceNetwork.DistributionOf(network.Outputs([x]));
            Assert.Equal(True(x).Location, found.Location, 0.4 * True(x).Scale);
            AssertWithin(0.2, True(x).Scale, found.Scale, x);
        }

        static LaplaceDistribution True(double x) => new(x * x, 0.3 + (0.2 * x));
    }

    /// <summary>Every tenth target lies 10 too high: a Gaussian's mean follows, t's location does not.</summary>
    [Fact]
    public void StudentT_IgnoresOutliers()
    {
        static double Draw(double x, double p) => 2 * x + (p < 0.9 ? new GaussianDistribution(0, 0.1).Quantile(p / 0.9) : 10);
        StudentTNetwork robust = Trained<StudentTNetwork>(Draw);
        GaussianVariance gaussian = Trained<GaussianVariance>(Draw);
        foreach (float x in Probes)
        {
            StudentTDistribution found = StudentTNetwork.DistributionOf(robust.Outputs([x]));
            double ofGaussian = Math.Abs(GaussianVariance.DistributionOf(gaussian.Outputs([x])).Mean - (2 * x));
            Assert.Equal(2 * x, found.Location, 0.15);
            Assert.True(ofGaussian > 0.5, $"at {x} the Gaussian's mean is {ofGaussian} off");
            Assert.True(found.DegreesOfFreedom < 3, $"{found.DegreesOfFreedom} degrees of freedom have no heavy tails");
        }
    }

    [Fact]
    public void Exponential_FindsTheRate_WithEitherLink()
    {
        ExponentialNetwork exponential = Trained<ExponentialNetwork>((x, p) => True(x).Quantile(p));
        IdentityNetwork identity = Trained<IdentityNetwork>((x, p) => True(x).Quantile(p));
        foreach (float x in Probes)
        {
            AssertWithin(0.2, True(x).Rate, ExponentialNetwork.DistributionOf(exponential.Outputs([x])).Rate, x);
            AssertWithin(0.2, True(x).Rate, IdentityNetwork.DistributionOf(identity.Outputs([x])).Rate, x);
        }

        static ExponentialDistribution True(double x) => new(Math.Exp(1.5 * x));
    }

    [Fact]
    public void Gamma_FindsShapeAndRate()
    {
        GammaNetwork network = Trained<GammaNetwork>((x, p) => True(x).Quantile(p));
        foreach (float x in Probes)
        {
            CheckMoments(True(x), GammaNetwork.DistributionOf(network.Outputs([x])), x);
        }

        static GammaDistribution True(double x) => new(3 + (2 * x), 2 - x);
    }

    [Fact]
    public void Beta_FindsItsParameters()
    {
        BetaNetwork network = Trained<BetaNetwork>((x, p) => True(x).Quantile(p));
        foreach (float x in Probes)
        {
            CheckMoments(True(x), BetaNetwork.DistributionOf(network.Outputs([x])), x);
        }

        static BetaDistribution True(double x) => new(3 + (2 * x), 3 - x);
    }

    /// <summary>The direction crosses π, where an angle's number jumps.</summary>
    [Fact]
    public void VonMises_FindsDirectionAndConcentration()
    {
        VonMisesNetwork network = Trained<VonMisesNetwork>((x, p) => Math.IEEERemainder(True(x).Quantile(p), 2 * Math.PI));
        foreach (float x in Probes)
        {
            VonMisesDistribution found = VonMisesNetwork.DistributionOf(network.Outputs([x]));
            Assert.Equal(0, Math.IEEERemainder(found.Direction - True(x).Direction, 2 * Math.PI), 0.1);
            AssertWithin(0.25, True(x).Concentration, found.Concentration, x);
        }

        static VonMisesDistribution True(double x) => new(Math.PI + x, 5 + (3 * x));
    }

    [Fact]
    public void Poisson_FindsTheRate()
    {
        PoissonNetwork network = Trained<PoissonNetwork>((x, p) => True(x).Quantile(p));
        foreach (float x in Probes)
        {
            AssertWithin(0.15, True(x).Rate, PoissonNetwork.DistributionOf(network.Outputs([x])).Rate, x);
        }

        static PoissonDistribution True(double x) => new(Math.Exp(1 + x));
    }

    [Fact]
    public void Bernoulli_FindsTheProbability()
    {
        BernoulliNetwork network = Trained<BernoulliNetwork>((x, p) => True(x).Quantile(p));
        foreach (float x in Probes)
        {
            BernoulliDistribution found = BernoulliNetwork.DistributionOf(network.Outputs([x]));
            Assert.Equal(True(x).Probability, found.Probability, 0.07);
            Assert.Equal(network.Classify([x]), found.Mode);
        }

        static BernoulliDistribution True(double x) => new(1 / (1 + Math.Exp(-3 * (x - 0.1))));
    }

    [Fact]
    public void Categorical_FindsTheProbabilities()
    {
        CategoricalNetwork network = Trained<CategoricalNetwork>((x, p) => new CategoricalDistribution(True(x)).Quantile(p));
        foreach (float x in Probes)
        {
            CategoricalDistribution found = CategoricalNetwork.DistributionOf(network.Outputs([x]));
            for (int i = 0; i < 3; i++)
            {
                Assert.Equal(True(x)[i], Math.Exp(found.LogProbability(i)), 0.07);
            }

            Assert.Equal(network.Classify([x]), found.Mode);
        }

        static float[] True(double x) => [(float)(0.45 + (0.3 * x)), 0.15f, (float)(0.4 - (0.3 * x))];
    }

    /// <summary>y = ±(x + 1.5) with noise: a Gaussian sees one broad branch, a mixture two narrow ones.</summary>
    [Fact]
    public void Mixture_FindsBothBranches()
    {
        static double Draw(double x, double p) => p < 0.5
            ? new GaussianDistribution(-(x + 1.5), 0.15).Quantile(2 * p)
            : new GaussianDistribution(x + 1.5, 0.15).Quantile((2 * p) - 1);
        MixtureNetwork mixture = Trained<MixtureNetwork>(Draw);
        GaussianVariance gaussian = Trained<GaussianVariance>(Draw);
        foreach (float x in Probes)
        {
            MixtureOfGaussiansDistribution found = MixtureNetwork.DistributionOf(mixture.Outputs([x]));
            Assert.Equal(-(x + 1.5), Math.Min(found.Means[0], found.Means[1]), 0.1);
            Assert.Equal(x + 1.5, Math.Max(found.Means[0], found.Means[1]), 0.1);
            Assert.Equal(0.5, found.Weights[0], 0.1);
            AssertWithin(0.25, 0.15, found.Deviations[0], x);
            AssertWithin(0.25, 0.15, found.Deviations[1], x);
            Assert.True(found.Quantile(0.25) < -(x + 1.3) && found.Quantile(0.75) > x + 1.3);
        }

        float[] inputs = [.. Points.Select(point => point.X)];
        float[] targets = [.. Points.Select(point => (float)Draw(point.X, point.Probability))];
        float ofMixture = mixture.Loss(inputs, targets);
        float ofGaussian = gaussian.Loss(inputs, targets);
        Assert.True(ofMixture < ofGaussian - 0.8f, $"−log p is {ofMixture} for the mixture and {ofGaussian} for the Gaussian");
    }

    /// <summary>Outputs that begin at ±20 are parameters of 2·10⁻⁹ to 5·10⁸: training finds back.</summary>
    [Theory]
    [InlineData(-20)]
    [InlineData(20)]
    public void Training_FromExtremeOutputs_IsStable(float bias)
    {
        FindsBack<GaussianVariance>(bias, (x, p) => new GaussianDistribution(x, 0.5).Quantile(p));
        FindsBack<GaussianDeviation>(bias, (x, p) => new GaussianDistribution(x, 0.5).Quantile(p));
        FindsBack<LaplaceNetwork>(bias, (x, p) => new LaplaceDistribution(x, 0.5).Quantile(p));
        FindsBack<StudentTNetwork>(bias, (x, p) => new StudentTDistribution(x, 0.5, 4).Quantile(p));
        FindsBack<ExponentialNetwork>(bias, (x, p) => new ExponentialDistribution(2 + x).Quantile(p));
        FindsBack<GammaNetwork>(bias, (x, p) => new GammaDistribution(2 + x, 1).Quantile(p));
        FindsBack<BetaNetwork>(bias, (x, p) => new BetaDistribution(2 + x, 2).Quantile(p));
        FindsBack<VonMisesNetwork>(bias, (x, p) => new VonMisesDistribution(x, 2).Quantile(p));
        FindsBack<PoissonNetwork>(bias, (x, p) => new PoissonDistribution(2 + x).Quantile(p));
        FindsBack<BernoulliNetwork>(bias, (_, p) => new BernoulliDistribution(0.4).Quantile(p));
        FindsBack<CategoricalNetwork>(bias, (_, p) => Math.Floor(3 * p));
        FindsBack<MixtureNetwork>(bias, (x, p) => new GaussianDistribution(x, 0.5).Quantile(p));
    }

    private static void FindsBack<TNetwork>(float bias, Func<double, double, double> quantile) where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        foreach (Parameter parameter in network.Parameters.Skip(3))
        {
            // Every second output, so that a softmax sees extremes too.
            for (int i = 0; i < parameter.Length; i++)
            {
                parameter[i] = i % 2 == 0 && TNetwork.OutputLength > 2 ? -bias : bias;
            }
        }

        (float X, double Probability)[] points = [.. Points.Where((_, i) => i % 20 == 0)];
        float[] losses = network.Train([.. points.Select(point => point.X)], [.. points.Select(point => (float)quantile(point.X, point.Probability))], 400);
        Assert.All(losses, loss => Assert.True(float.IsFinite(loss)));
        Assert.All(network.ParameterValues(), value => Assert.True(float.IsFinite(value)));
        Assert.True(losses[^1] < losses[0], $"{typeof(TNetwork).Name}: the loss went from {losses[0]} to {losses[^1]}");
    }

    private static TNetwork Trained<TNetwork>(Func<double, double, double> quantile) where TNetwork : class, ITrainable<TNetwork>
    {
        (float X, double Probability)[] points = [.. Points];
        Dataset data = Dataset.FromArrays(
            [.. points.Select(point => new[] { point.X })],
            [.. points.Select(point => new[] { (float)quantile(point.X, point.Probability) })]);
        TNetwork network = TNetwork.Create(1);
        foreach ((float rate, int epochs) in ((float, int)[])[(0.01f, 40), (0.003f, 30), (0.0005f, 10)])
        {
            using Trainer<TNetwork> trainer = network.CreateTrainer(new TrainingOptions { Epochs = epochs, BatchSize = 50, LearningRate = rate, TrainingMetricSamples = 0 });
            trainer.Fit(data, cancellationToken: TestContext.Current.CancellationToken);
        }

        return network;
    }

    private static void CheckMoments(IDistribution expected, IDistribution found, float x)
    {
        Assert.Equal(expected.Mean, found.Mean, 0.25 * expected.StandardDeviation);
        AssertWithin(0.2, expected.StandardDeviation, found.StandardDeviation, x);
        Assert.Equal(0.05, expected.CumulativeProbability(found.Quantile(0.05)), 0.04);
        Assert.Equal(0.95, expected.CumulativeProbability(found.Quantile(0.95)), 0.04);
    }

    private static void AssertWithin(double share, double expected, double found, float x) =>
        Assert.True(Math.Abs(found - expected) <= share * expected, $"at {x} expected {expected}, but found {found}");
}
