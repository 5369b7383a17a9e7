using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class GradientTests
{
    private static readonly Dictionary<string, Action<int>> Activations = new()
    {
        [nameof(GaussianNetwork)] = GradientCheck.Smooth<GaussianNetwork>,
        [nameof(GeluNetwork)] = GradientCheck.Smooth<GeluNetwork>,
        [nameof(GeluTanhNetwork)] = GradientCheck.Smooth<GeluTanhNetwork>,
        [nameof(LinearNetwork)] = GradientCheck.Smooth<LinearNetwork>,
        [nameof(LogSigmoidNetwork)] = GradientCheck.Smooth<LogSigmoidNetwork>,
        [nameof(LogSoftmaxNetwork)] = GradientCheck.Smooth<LogSoftmaxNetwork>,
        [nameof(MishNetwork)] = GradientCheck.Smooth<MishNetwork>,
        [nameof(SigmoidNetwork)] = GradientCheck.Smooth<SigmoidNetwork>,
        [nameof(SiluNetwork)] = GradientCheck.Smooth<SiluNetwork>,
        [nameof(SineNetwork)] = GradientCheck.Smooth<SineNetwork>,
        [nameof(SoftmaxNetwork)] = GradientCheck.Smooth<SoftmaxNetwork>,
        [nameof(SoftmaxOfTemperatureNetwork)] = GradientCheck.Smooth<SoftmaxOfTemperatureNetwork>,
        [nameof(SoftplusNetwork)] = GradientCheck.Smooth<SoftplusNetwork>,
        [nameof(SwishNetwork)] = GradientCheck.Smooth<SwishNetwork>,
        [nameof(TrainableSwishNetwork)] = GradientCheck.Smooth<TrainableSwishNetwork>,
        [nameof(TanhNetwork)] = GradientCheck.Smooth<TanhNetwork>,
        [nameof(CeluNetwork)] = GradientCheck.Kinked<CeluNetwork>,
        [nameof(EluNetwork)] = GradientCheck.Kinked<EluNetwork>,
        [nameof(EluOfOneNetwork)] = GradientCheck.Kinked<EluOfOneNetwork>,
        [nameof(HardSigmoidNetwork)] = GradientCheck.Kinked<HardSigmoidNetwork>,
        [nameof(HardSwishNetwork)] = GradientCheck.Kinked<HardSwishNetwork>,
        [nameof(HardTanhNetwork)] = GradientCheck.Kinked<HardTanhNetwork>,
        [nameof(LeakyReluNetwork)] = GradientCheck.Kinked<LeakyReluNetwork>,
        [nameof(ParametricReluNetwork)] = GradientCheck.Kinked<ParametricReluNetwork>,
        [nameof(ReluNetwork)] = GradientCheck.Kinked<ReluNetwork>,
        [nameof(Relu6Network)] = GradientCheck.Kinked<Relu6Network>,
        [nameof(SeluNetwork)] = GradientCheck.Kinked<SeluNetwork>,
        [nameof(SoftsignNetwork)] = GradientCheck.Kinked<SoftsignNetwork>,
    };

    private static readonly Dictionary<string, Action<int>> Losses = new()
    {
        [nameof(MeanSquaredErrorNetwork)] = GradientCheck.Smooth<MeanSquaredErrorNetwork>,
        [nameof(FusedBinaryCrossEntropyNetwork)] = GradientCheck.Smooth<FusedBinaryCrossEntropyNetwork>,
        [nameof(BinaryCrossEntropyOfProbabilitiesNetwork)] = GradientCheck.Kinked<BinaryCrossEntropyOfProbabilitiesNetwork>,
        [nameof(BinaryCrossEntropyWithLogitsNetwork)] = GradientCheck.Smooth<BinaryCrossEntropyWithLogitsNetwork>,
        [nameof(OnePositiveWeightNetwork)] = GradientCheck.Smooth<OnePositiveWeightNetwork>,
        [nameof(PositiveWeightsNetwork)] = GradientCheck.Smooth<PositiveWeightsNetwork>,
        [nameof(FusedCategoricalCrossEntropyNetwork)] = GradientCheck.Smooth<FusedCategoricalCrossEntropyNetwork>,
        [nameof(CategoricalCrossEntropyOfProbabilitiesNetwork)] = GradientCheck.Smooth<CategoricalCrossEntropyOfProbabilitiesNetwork>,
        [nameof(CategoricalCrossEntropyWithLogitsNetwork)] = GradientCheck.Smooth<CategoricalCrossEntropyWithLogitsNetwork>,
        [nameof(SmoothedCategoricalCrossEntropyNetwork)] = GradientCheck.Smooth<SmoothedCategoricalCrossEntropyNetwork>,
        [nameof(WeightedCategoricalCrossEntropyNetwork)] = GradientCheck.Smooth<WeightedCategoricalCrossEntropyNetwork>,
        [nameof(WeightedProbabilitiesNetwork)] = GradientCheck.Smooth<WeightedProbabilitiesNetwork>,
        [nameof(WeightedLogitsNetwork)] = GradientCheck.Smooth<WeightedLogitsNetwork>,
        [nameof(FusedSparseCategoricalCrossEntropyNetwork)] = GradientCheck.Smooth<FusedSparseCategoricalCrossEntropyNetwork>,
        [nameof(SparseCategoricalCrossEntropyOfProbabilitiesNetwork)] = GradientCheck.Smooth<SparseCategoricalCrossEntropyOfProbabilitiesNetwork>,
        [nameof(SparseCategoricalCrossEntropyWithLogitsNetwork)] = GradientCheck.Smooth<SparseCategoricalCrossEntropyWithLogitsNetwork>,
        [nameof(SmoothedSparseNetwork)] = GradientCheck.Smooth<SmoothedSparseNetwork>,
        [nameof(WeightedSparseNetwork)] = GradientCheck.Smooth<WeightedSparseNetwork>,
        [nameof(WeightedSmoothedSparseLogitsNetwork)] = GradientCheck.Smooth<WeightedSmoothedSparseLogitsNetwork>,
        [nameof(MeanAbsoluteErrorNetwork)] = GradientCheck.Kinked<MeanAbsoluteErrorNetwork>,
        [nameof(HuberNetwork)] = GradientCheck.Kinked<HuberNetwork>,
    };

    private static readonly Dictionary<string, Action<int>> Graphs = new()
    {
        [nameof(ResidualNetwork)] = GradientCheck.Smooth<ResidualNetwork>,
        [nameof(ResidualBlocksNetwork)] = GradientCheck.Smooth<ResidualBlocksNetwork>,
        [nameof(TwiceAddedNetwork)] = GradientCheck.Smooth<TwiceAddedNetwork>,
        [nameof(ConcatenatedNetwork)] = GradientCheck.Smooth<ConcatenatedNetwork>,
        [nameof(ConcatenatedTwiceNetwork)] = GradientCheck.Smooth<ConcatenatedTwiceNetwork>,
        [nameof(BranchesNetwork)] = GradientCheck.Smooth<BranchesNetwork>,
        [nameof(ActivatedBranchNetwork)] = GradientCheck.Smooth<ActivatedBranchNetwork>,
        [nameof(InputAddedToOutputNetwork)] = GradientCheck.Smooth<InputAddedToOutputNetwork>,
        [nameof(InputAddedToItselfNetwork)] = GradientCheck.Smooth<InputAddedToItselfNetwork>,
        [nameof(FlattenedNetwork)] = GradientCheck.Smooth<FlattenedNetwork>,
        [nameof(FlattenedResidualNetwork)] = GradientCheck.Smooth<FlattenedResidualNetwork>,
        [nameof(ConcatenatedImagesNetwork)] = GradientCheck.Smooth<ConcatenatedImagesNetwork>,
        [nameof(HiddenSoftmaxNetwork)] = GradientCheck.Smooth<HiddenSoftmaxNetwork>,
        [nameof(ActivationsInARowNetwork)] = GradientCheck.Smooth<ActivationsInARowNetwork>,
        [nameof(WithoutBiasNetwork)] = GradientCheck.Smooth<WithoutBiasNetwork>,
        [nameof(DroppedNetwork)] = GradientCheck.Smooth<DroppedNetwork>,
        [nameof(SharedKernelNetwork)] = GradientCheck.Smooth<SharedKernelNetwork>,
        [nameof(TakenTwiceByDenseNetwork)] = GradientCheck.Smooth<TakenTwiceByDenseNetwork>,
        [nameof(RectifiedBranchNetwork)] = GradientCheck.Kinked<RectifiedBranchNetwork>,
        [nameof(CoefficientsNetwork)] = GradientCheck.Kinked<CoefficientsNetwork>,
    };

    private static readonly Dictionary<string, Action<int>> Sizes = new()
    {
        [nameof(Tiles1x1x1)] = GradientCheck.Smooth<Tiles1x1x1>,
        [nameof(Tiles15x16x17)] = GradientCheck.Smooth<Tiles15x16x17>,
        [nameof(Tiles16x33x15)] = GradientCheck.Smooth<Tiles16x33x15>,
        [nameof(Tiles17x1x33)] = GradientCheck.Smooth<Tiles17x1x33>,
        [nameof(Tiles33x64x16)] = GradientCheck.Smooth<Tiles33x64x16>,
        [nameof(Tiles64x100x130)] = GradientCheck.Smooth<Tiles64x100x130>,
        [nameof(Tiles130x200x17)] = GradientCheck.Smooth<Tiles130x200x17>,
        [nameof(Tiles200x15x100)] = GradientCheck.Smooth<Tiles200x15x100>,
        [nameof(Tiles100x130x200x1)] = GradientCheck.Smooth<Tiles100x130x200x1>,
    };

    public static TheoryData<string> ActivationNames => [.. Activations.Keys];

    public static TheoryData<string> LossNames => [.. Losses.Keys];

    public static TheoryData<string> GraphNames => [.. Graphs.Keys];

    public static TheoryData<string> SizeNames => [.. Sizes.Keys];

    [Theory]
    [MemberData(nameof(ActivationNames))]
    public void Gradients_OfEachActivation_AgreeWithDifferences(string network) => Activations[network](400);

    [Theory]
    [MemberData(nameof(LossNames))]
    public void Gradients_OfEachLoss_AgreeWithDifferences(string network) => Losses[network](400);

    [Theory]
    [MemberData(nameof(GraphNames))]
    public void Gradients_OfGraphsWithSeveralConsumers_AgreeWithDifferences(string network) => Graphs[network](400);

    [Theory]
    [MemberData(nameof(SizeNames))]
    public void Gradients_OfSizesAtKernelBoundaries_AgreeWithDifferences(string network) => Sizes[network](60);

    [Fact]
    public void Gradients_BeforeAStep_AreZero()
    {
        var network = new StepNetwork(1);
        Samples samples = Samples.For<StepNetwork>(7);
        float[] gradients = network.Gradients(samples.Inputs, samples.Targets);

        Assert.All(gradients[..(network.Dense1Weight.Length + network.Dense1Bias.Length)], gradient => Assert.Equal(0, gradient));
        Assert.Contains(gradients, gradient => gradient != 0);
    }

    [Fact]
    public void Gradients_AreThoseOfTheMeanOverSamples()
    {
        BatchIsMeanOfItsRows<ResidualNetwork>();
        BatchIsMeanOfItsRows<FusedCategoricalCrossEntropyNetwork>();
        BatchIsMeanOfItsRows<BinaryCrossEntropyOfProbabilitiesNetwork>();
        BatchIsMeanOfItsRows<CoefficientsNetwork>();
    }

    [Fact]
    public void Loss_IsTheLossThatComesWithTheGradients()
    {
        SameLoss<ResidualNetwork>();
        SameLoss<WeightedSparseNetwork>();
        SameLoss<DroppedNetwork>();
        SameLoss<PositiveWeightsNetwork>();
    }

    [Fact]
    public void ClassWeights_AreRelative()
    {
        var network = new WeightedSparseNetwork(1);
        float[] inputs = Samples.Normal(1, 6);

        // One class alone: whatever its weight, the weighted mean is the plain mean.
        float both = network.Loss(inputs, [3, 3]);
        float mean = (network.Loss(inputs.AsSpan(0, 3), [3]) + network.Loss(inputs.AsSpan(3, 3), [3])) / 2;
        Assert.Equal(mean, both, 1e-5f);

        // Weights 1 and 3.
        float weighted = network.Loss(inputs, [0, 3]);
        float expected = (network.Loss(inputs.AsSpan(0, 3), [0]) + (3 * network.Loss(inputs.AsSpan(3, 3), [3]))) / 4;
        Assert.Equal(expected, weighted, 1e-5f);
    }

    private static void BatchIsMeanOfItsRows<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        const int Count = 9;
        TNetwork network = TNetwork.Create(1).WithRandomParameters(4);
        Samples samples = Samples.For<TNetwork>(Count);
        var mean = new double[TNetwork.ParameterCount];
        for (int row = 0; row < Count; row++)
        {
            float[] one = network.Gradients(
                samples.Inputs.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength),
                samples.Targets.AsSpan(row * TNetwork.TargetLength, TNetwork.TargetLength));
            for (int i = 0; i < one.Length; i++)
            {
                mean[i] += (double)one[i] / Count;
            }
        }

        AssertClose.Equal(mean, network.Gradients(samples.Inputs, samples.Targets), 1e-6, 1e-5, "gradient");
    }

    private static void SameLoss<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        Samples samples = Samples.For<TNetwork>(13);
        float loss = network.Loss(samples.Inputs, samples.Targets);
        float withGradients = network.LossAndGradients(samples.Inputs, samples.Targets, new float[TNetwork.ParameterCount]);
        AssertClose.SameBits([loss], [withGradients]);
    }
}
