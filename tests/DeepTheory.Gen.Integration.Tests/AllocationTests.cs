using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

public sealed class AllocationTests
{
    [Fact]
    public void Calls_OfASmallNetwork_AllocateNothing() => AllocatesNothing<XorNetwork>((network, input) => network.Classify(input));

    [Fact]
    public void Calls_OfALargeNetwork_AllocateNothing() => AllocatesNothing<DigitsNetwork>((network, input) => network.Classify(input));

    [Fact]
    public void Calls_OfABranchingNetwork_AllocateNothing() => AllocatesNothing<BranchesNetwork>((_, _) => { });

    [Fact]
    public void Calls_OfANetworkWithDropout_AllocateNothing() => AllocatesNothing<DroppedNetwork>((_, _) => { });

    [Fact]
    public void Calls_OfANetworkWithTrainedCoefficients_AllocateNothing() => AllocatesNothing<CoefficientsNetwork>((_, _) => { });

    [Fact]
    public void Calls_OfANetworkThatClipsByNorm_AllocateNothing() => AllocatesNothing<ClipNormNetwork>((_, _) => { });

    [Fact]
    public void Calls_OfANetworkThatClipsByValue_AllocateNothing() => AllocatesNothing<ClipValueNetwork>((_, _) => { });

    [Fact]
    public void Calls_OfANetworkWithBoundedWeights_AllocateNothing() => AllocatesNothing<WideMaxNormNetwork>((_, _) => { });

    [Fact]
    public void Calls_OfAPerceptron_AllocateNothing() => AllocatesNothing<Perceptron>((network, input) => network.Classify(input));

    [Fact]
    public void Calls_OfANormalisedNetwork_AllocateNothing() => AllocatesNothing<GroupNormNetwork>((_, _) => { });

    [Fact]
    public void Calls_OfABatchNormalisedNetwork_AllocateNothing() => AllocatesNothing<BatchNormNetwork>((_, _) => { });

    [Fact]
    public void Calls_OfANetworkWithBatchNormalisedChannels_AllocateNothing() => AllocatesNothing<BatchNormOfChannelsNetwork>((_, _) => { });

    [Fact]
    public void Calls_OfAWeightedLoss_AllocateNothing() =>
        AllocatesNothing<WeightedSmoothedSparseLogitsNetwork>((network, input) => network.Classify(input));

    private static void AllocatesNothing<TNetwork>(Action<TNetwork, float[]> classify) where TNetwork : class, ITrainable<TNetwork>
    {
        const int Count = 9;
        TNetwork network = TNetwork.Create(1);
        TrainingState state = network.CreateTrainingState(1);
        Samples samples = Samples.For<TNetwork>(Count);
        float[] one = samples.Inputs[..TNetwork.InputLength];
        var outputs = new float[Count * TNetwork.OutputLength];
        var gradients = new float[TNetwork.ParameterCount];
        (string Name, Action Call)[] calls =
        [
            ("Predict of one", () => network.Predict(one, outputs.AsSpan(0, TNetwork.OutputLength))),
            ("Predict of many", () => network.Predict(samples.Inputs, outputs)),
            ("Classify", () => classify(network, one)),
            ("Loss", () => network.Loss(samples.Inputs, samples.Targets)),
            ("LossAndGradients", () => network.LossAndGradients(samples.Inputs, samples.Targets, gradients)),
            ("TrainStep", () => network.TrainStep(state, samples.Inputs, samples.Targets, 0.001f)),
            ("ApplyGradients", () => network.ApplyGradients(state, gradients, 0.001f)),
        ];
        foreach ((string name, Action call) in calls)
        {
            for (int i = 0; i < 3; i++)
            {
                call();
            }

            long allocated = Allocation.Of(call);
            Assert.True(allocated == 0, $"{TNetwork.NetworkName}.{name} allocated {allocated} bytes in 100 calls.");
        }
    }
}
