using DeepTheory.Gen.Integration.Networks;
using PublicCheck = DeepTheory.Gen.GradientCheck;

namespace DeepTheory.Gen.Integration;

/// <summary>The public gradient check and curvature on generated networks.</summary>
public sealed class InspectionTests
{
    private static readonly Dictionary<string, Action> Networks = new()
    {
        [nameof(ResidualNetwork)] = Passes<ResidualNetwork>,
        [nameof(ConcatenatedNetwork)] = Passes<ConcatenatedNetwork>,
        [nameof(DroppedNetwork)] = Passes<DroppedNetwork>,
        [nameof(WithNoise)] = Passes<WithNoise>,
        [nameof(CoefficientsNetwork)] = Passes<CoefficientsNetwork>,
        [nameof(RectifiedBranchNetwork)] = Passes<RectifiedBranchNetwork>,
        [nameof(MeanAbsoluteErrorNetwork)] = Passes<MeanAbsoluteErrorNetwork>,
        [nameof(HuberNetwork)] = Passes<HuberNetwork>,
        [nameof(WeightedSparseNetwork)] = Passes<WeightedSparseNetwork>,
        [nameof(BinaryCrossEntropyOfProbabilitiesNetwork)] = Passes<BinaryCrossEntropyOfProbabilitiesNetwork>,
        [nameof(SmoothedSparseNetwork)] = Passes<SmoothedSparseNetwork>,
        [nameof(Tiles64x100x130)] = Passes<Tiles64x100x130>,
        [nameof(Tiles200x15x100)] = Passes<Tiles200x15x100>,
        [nameof(RectifiedFromZero)] = Passes<RectifiedFromZero>,
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientCheck_OfAGeneratedNetwork_Passes(string network) => Networks[network]();

    [Fact]
    public void GradientCheck_AtAKink_AcceptsTheSlopeOfOneSide()
    {
        // All inputs 0 and all biases 0: every ReLU stands exactly on its kink.
        var network = new RectifiedFromZero(1);
        GradientCheckResult result = PublicCheck.Run(network, new float[4], [1f]);
        Assert.True(result.RelativeError <= result.Tolerance, result.ToString());
    }

    [Fact]
    public void Curvature_OfASaddle_IsUpOneWayAndDownTheOther()
    {
        // L = (v tanh(w x) − y)² at w = v = 0 with x = y = 1: H = [[0, −2], [−2, 0]].
        var network = new Saddle(1);
        var data = new Dataset([1], [1], 1, 1);
        DirectionalCurvature along = Curvature.Along(network, data, [1, 1]);
        DirectionalCurvature across = Curvature.Along(network, data, [0.1f, -0.1f]);
        Assert.Equal(-2, along.Value, 1e-3);
        Assert.False(along.IsConvex);
        Assert.Equal(2, across.Value, 1e-3);
        Assert.True(across.IsConvex);
        Assert.Equal(0, along.Slope);
        Assert.All(network.ParameterValues(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Curvature_AgreesWithTheBendOfTheLoss()
    {
        var network = new ResidualNetwork(1);
        Samples samples = Samples.For<ResidualNetwork>(9);
        var data = new Dataset(samples.Inputs, samples.Targets, ResidualNetwork.InputLength, ResidualNetwork.TargetLength);
        float[] direction = Samples.Normal(5, ResidualNetwork.ParameterCount);
        DirectionalCurvature curvature = Curvature.Along(network, data, direction);

        float[] values = network.ParameterValues();
        double length = Math.Sqrt(direction.Sum(part => (double)part * part));
        double LossAt(double distance)
        {
            network.Parameters.CopyFrom([.. values.Zip(direction, (value, part) => (float)(value + (distance * part / length)))]);
            return network.Loss(samples.Inputs, samples.Targets);
        }

        const double Step = 0.05;
        double middle = LossAt(0);
        double right = LossAt(Step);
        double left = LossAt(-Step);
        Assert.Equal((right - left) / (2 * Step), curvature.Slope, 0.01 + (0.02 * Math.Abs(curvature.Slope)));
        Assert.Equal((right - (2 * middle) + left) / (Step * Step), curvature.Value, 0.02 + (0.05 * Math.Abs(curvature.Value)));
    }

    private static void Passes<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        foreach (int seed in new[] { 1, 2 })
        {
            TNetwork network = TNetwork.Create(seed).WithRandomParameters(seed + 10);
            Samples samples = Samples.For<TNetwork>(40, seed);
            float[] before = network.ParameterValues();
            var data = new Dataset(samples.Inputs, samples.Targets, TNetwork.InputLength, TNetwork.TargetLength);
            GradientCheckResult result = PublicCheck.Run(network, data, new GradientCheckOptions { Seed = seed, MostParameters = 100 });
            TestContext.Current.SendDiagnosticMessage($"{TNetwork.NetworkName}: {result}");
            Assert.True(result.Passed, result.ToString());

            // Where kinks are dense, differences of float32 losses leave a third of the small gradients open.
            Assert.True(result.Conclusive > 0.5 * result.Checked, result.ToString());
            AssertClose.SameBits(before, network.ParameterValues());
        }
    }
}
