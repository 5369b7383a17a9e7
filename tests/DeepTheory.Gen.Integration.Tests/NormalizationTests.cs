using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class NormalizationTests
{
    private static readonly Dictionary<string, Action> Networks = new()
    {
        [nameof(LayerNormNetwork)] = () => GradientCheck.Smooth<LayerNormNetwork>(),
        [nameof(RmsNormNetwork)] = () => GradientCheck.Smooth<RmsNormNetwork>(),
        [nameof(RowsNormNetwork)] = () => GradientCheck.Smooth<RowsNormNetwork>(),
        [nameof(GroupNormNetwork)] = () => GradientCheck.Smooth<GroupNormNetwork>(),
        [nameof(GroupedFeaturesNetwork)] = () => GradientCheck.Smooth<GroupedFeaturesNetwork>(),
        [nameof(InstanceNormNetwork)] = () => GradientCheck.Smooth<InstanceNormNetwork>(),
    };

    private static readonly float[] Extremes = [0, float.Epsilon, 1e-30f, 1, 1e10f, 1e19f, 1e30f, 1e38f, float.MaxValue];

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_AgreeWithDifferences(string network) => Networks[network]();

    [Fact]
    public void ARow_IsNormalisedForItself()
    {
        float[] outputs = new LayerNormAlone(1).Outputs([1, 2, 3, 10, 10, 10]);
        float deviation = MathF.Sqrt((2 / 3f) + 1e-5f);
        AssertClose.Equal([-1 / deviation, 0, 1 / deviation, 0, 0, 0], outputs, 1e-6, 1e-6, "output");
    }

    [Fact]
    public void ARow_OfExtremeNumbers_GivesNumbers()
    {
        foreach (float x in Extremes)
        {
            float[] inputs = [x, -x, x, x, x, x, x, 1, -1];
            Assert.All(new LayerNormAlone(1).Outputs(inputs), output => Assert.True(Math.Abs(output) <= 2, $"±{x} gives {output}"));
            Assert.All(new RmsNormAlone(1).Outputs(inputs), output => Assert.True(Math.Abs(output) <= 2, $"±{x} gives {output}"));
        }
    }

    [Fact]
    public void Networks_Learn()
    {
        Learns<LayerNormNetwork>();
        Learns<RmsNormNetwork>();
        Learns<GroupNormNetwork>();
    }

    private static void Learns<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        Samples samples = Samples.For<TNetwork>(20);
        float[] losses = TNetwork.Create(1).Train(samples.Inputs, samples.Targets, 200);
        Assert.True(losses[^1] < 0.1 * losses[0], $"{TNetwork.NetworkName}: from {losses[0]} to {losses[^1]}");
    }
}
