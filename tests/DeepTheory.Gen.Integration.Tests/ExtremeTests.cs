using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

/// <summary>Extreme but finite numbers never make NaN.</summary>
public sealed class ExtremeTests
{
    private static readonly float[] Magnitudes = [0, float.Epsilon, 1e-30f, 1e-3f, 1, 20, 88, 89, 100, 1e4f, 1e10f, 1e19f, 1e30f, 1e38f];

    private static readonly Dictionary<string, Action> Activations = new()
    {
        [nameof(CeluNetwork)] = PredictsNumbers<CeluNetwork>,
        [nameof(EluNetwork)] = PredictsNumbers<EluNetwork>,
        [nameof(EluOfOneNetwork)] = PredictsNumbers<EluOfOneNetwork>,
        [nameof(GaussianNetwork)] = PredictsNumbers<GaussianNetwork>,
        [nameof(GeluNetwork)] = PredictsNumbers<GeluNetwork>,
        [nameof(GeluTanhNetwork)] = PredictsNumbers<GeluTanhNetwork>,
        [nameof(HardSigmoidNetwork)] = PredictsNumbers<HardSigmoidNetwork>,
        [nameof(HardSwishNetwork)] = PredictsNumbers<HardSwishNetwork>,
        [nameof(HardTanhNetwork)] = PredictsNumbers<HardTanhNetwork>,
        [nameof(LeakyReluNetwork)] = PredictsNumbers<LeakyReluNetwork>,
        [nameof(LinearNetwork)] = PredictsNumbers<LinearNetwork>,
        [nameof(LogSigmoidNetwork)] = PredictsNumbers<LogSigmoidNetwork>,
        [nameof(LogSoftmaxNetwork)] = PredictsNumbers<LogSoftmaxNetwork>,
        [nameof(MishNetwork)] = PredictsNumbers<MishNetwork>,
        [nameof(ParametricReluNetwork)] = PredictsNumbers<ParametricReluNetwork>,
        [nameof(ReluNetwork)] = PredictsNumbers<ReluNetwork>,
        [nameof(Relu6Network)] = PredictsNumbers<Relu6Network>,
        [nameof(SeluNetwork)] = PredictsNumbers<SeluNetwork>,
        [nameof(SigmoidNetwork)] = PredictsNumbers<SigmoidNetwork>,
        [nameof(SiluNetwork)] = PredictsNumbers<SiluNetwork>,
        [nameof(SineNetwork)] = PredictsNumbers<SineNetwork>,
        [nameof(SoftmaxNetwork)] = PredictsNumbers<SoftmaxNetwork>,
        [nameof(SoftmaxOfTemperatureNetwork)] = PredictsNumbers<SoftmaxOfTemperatureNetwork>,
        [nameof(SoftplusNetwork)] = PredictsNumbers<SoftplusNetwork>,
        [nameof(SoftsignNetwork)] = PredictsNumbers<SoftsignNetwork>,
        [nameof(SwishNetwork)] = PredictsNumbers<SwishNetwork>,
        [nameof(TrainableSwishNetwork)] = PredictsNumbers<TrainableSwishNetwork>,
        [nameof(TanhNetwork)] = PredictsNumbers<TanhNetwork>,
        [nameof(StepNetwork)] = PredictsNumbers<StepNetwork>,
    };

    private static readonly Dictionary<string, Action> Overflows = new()
    {
        [nameof(CeluNetwork)] = Overflowing<CeluNetwork>,
        [nameof(EluNetwork)] = Overflowing<EluNetwork>,
        [nameof(EluOfOneNetwork)] = Overflowing<EluOfOneNetwork>,
        [nameof(GaussianNetwork)] = Overflowing<GaussianNetwork>,
        [nameof(GeluNetwork)] = Overflowing<GeluNetwork>,
        [nameof(GeluTanhNetwork)] = Overflowing<GeluTanhNetwork>,
        [nameof(HardSigmoidNetwork)] = Overflowing<HardSigmoidNetwork>,
        [nameof(HardSwishNetwork)] = Overflowing<HardSwishNetwork>,
        [nameof(HardTanhNetwork)] = Overflowing<HardTanhNetwork>,
        [nameof(LeakyReluNetwork)] = Overflowing<LeakyReluNetwork>,
        [nameof(LinearNetwork)] = Overflowing<LinearNetwork>,
        [nameof(LogSigmoidNetwork)] = Overflowing<LogSigmoidNetwork>,
        [nameof(LogSoftmaxNetwork)] = Overflowing<LogSoftmaxNetwork>,
        [nameof(MishNetwork)] = Overflowing<MishNetwork>,
        [nameof(ParametricReluNetwork)] = Overflowing<ParametricReluNetwork>,
        [nameof(ReluNetwork)] = Overflowing<ReluNetwork>,
        [nameof(Relu6Network)] = Overflowing<Relu6Network>,
        [nameof(SeluNetwork)] = Overflowing<SeluNetwork>,
        [nameof(SigmoidNetwork)] = Overflowing<SigmoidNetwork>,
        [nameof(SiluNetwork)] = Overflowing<SiluNetwork>,
        [nameof(SineNetwork)] = Overflowing<SineNetwork>,
        [nameof(SoftmaxNetwork)] = Overflowing<SoftmaxNetwork>,
        [nameof(SoftmaxOfTemperatureNetwork)] = Overflowing<SoftmaxOfTemperatureNetwork>,
        [nameof(SoftplusNetwork)] = Overflowing<SoftplusNetwork>,
        [nameof(SoftsignNetwork)] = Overflowing<SoftsignNetwork>,
        [nameof(SwishNetwork)] = Overflowing<SwishNetwork>,
        [nameof(TrainableSwishNetwork)] = Overflowing<TrainableSwishNetwork>,
        [nameof(TanhNetwork)] = Overflowing<TanhNetwork>,
        [nameof(StepNetwork)] = Overflowing<StepNetwork>,
    };

    private static readonly Dictionary<string, Action> Vanishing = new()
    {
        [nameof(SiluAlone)] = Vanishes<SiluAlone>,
        [nameof(SwishAlone)] = Vanishes<SwishAlone>,
        [nameof(MishAlone)] = Vanishes<MishAlone>,
        [nameof(GeluAlone)] = Vanishes<GeluAlone>,
        [nameof(GeluTanhAlone)] = Vanishes<GeluTanhAlone>,
        [nameof(HardSwishAlone)] = Vanishes<HardSwishAlone>,
    };

    private static readonly Dictionary<string, Action> Gradients = new()
    {
        [nameof(CeluNetwork)] = GivesNumbers<CeluNetwork>,
        [nameof(EluNetwork)] = GivesNumbers<EluNetwork>,
        [nameof(EluOfOneNetwork)] = GivesNumbers<EluOfOneNetwork>,
        [nameof(GaussianNetwork)] = GivesNumbers<GaussianNetwork>,
        [nameof(GeluNetwork)] = GivesNumbers<GeluNetwork>,
        [nameof(GeluTanhNetwork)] = GivesNumbers<GeluTanhNetwork>,
        [nameof(HardSigmoidNetwork)] = GivesNumbers<HardSigmoidNetwork>,
        [nameof(HardSwishNetwork)] = GivesNumbers<HardSwishNetwork>,
        [nameof(HardTanhNetwork)] = GivesNumbers<HardTanhNetwork>,
        [nameof(LeakyReluNetwork)] = GivesNumbers<LeakyReluNetwork>,
        [nameof(LinearNetwork)] = GivesNumbers<LinearNetwork>,
        [nameof(LogSigmoidNetwork)] = GivesNumbers<LogSigmoidNetwork>,
        [nameof(LogSoftmaxNetwork)] = GivesNumbers<LogSoftmaxNetwork>,
        [nameof(MishNetwork)] = GivesNumbers<MishNetwork>,
        [nameof(ParametricReluNetwork)] = GivesNumbers<ParametricReluNetwork>,
        [nameof(ReluNetwork)] = GivesNumbers<ReluNetwork>,
        [nameof(Relu6Network)] = GivesNumbers<Relu6Network>,
        [nameof(SeluNetwork)] = GivesNumbers<SeluNetwork>,
        [nameof(SigmoidNetwork)] = GivesNumbers<SigmoidNetwork>,
        [nameof(SiluNetwork)] = GivesNumbers<SiluNetwork>,
        [nameof(SineNetwork)] = GivesNumbers<SineNetwork>,
        [nameof(SoftmaxNetwork)] = GivesNumbers<SoftmaxNetwork>,
        [nameof(SoftmaxOfTemperatureNetwork)] = GivesNumbers<SoftmaxOfTemperatureNetwork>,
        [nameof(SoftplusNetwork)] = GivesNumbers<SoftplusNetwork>,
        [nameof(SoftsignNetwork)] = GivesNumbers<SoftsignNetwork>,
        [nameof(SwishNetwork)] = GivesNumbers<SwishNetwork>,
        [nameof(TrainableSwishNetwork)] = GivesNumbers<TrainableSwishNetwork>,
        [nameof(TanhNetwork)] = GivesNumbers<TanhNetwork>,
        [nameof(StepNetwork)] = GivesNumbers<StepNetwork>,
        [nameof(MeanSquaredErrorNetwork)] = GivesNumbers<MeanSquaredErrorNetwork>,
        [nameof(MeanAbsoluteErrorNetwork)] = GivesNumbers<MeanAbsoluteErrorNetwork>,
        [nameof(HuberNetwork)] = GivesNumbers<HuberNetwork>,
        [nameof(FusedBinaryCrossEntropyNetwork)] = GivesNumbers<FusedBinaryCrossEntropyNetwork>,
        [nameof(BinaryCrossEntropyOfProbabilitiesNetwork)] = GivesNumbers<BinaryCrossEntropyOfProbabilitiesNetwork>,
        [nameof(BinaryCrossEntropyWithLogitsNetwork)] = GivesNumbers<BinaryCrossEntropyWithLogitsNetwork>,
        [nameof(OnePositiveWeightNetwork)] = GivesNumbers<OnePositiveWeightNetwork>,
        [nameof(PositiveWeightsNetwork)] = GivesNumbers<PositiveWeightsNetwork>,
        [nameof(FusedCategoricalCrossEntropyNetwork)] = GivesNumbers<FusedCategoricalCrossEntropyNetwork>,
        [nameof(CategoricalCrossEntropyOfProbabilitiesNetwork)] = GivesNumbers<CategoricalCrossEntropyOfProbabilitiesNetwork>,
        [nameof(CategoricalCrossEntropyWithLogitsNetwork)] = GivesNumbers<CategoricalCrossEntropyWithLogitsNetwork>,
        [nameof(SmoothedCategoricalCrossEntropyNetwork)] = GivesNumbers<SmoothedCategoricalCrossEntropyNetwork>,
        [nameof(WeightedCategoricalCrossEntropyNetwork)] = GivesNumbers<WeightedCategoricalCrossEntropyNetwork>,
        [nameof(WeightedProbabilitiesNetwork)] = GivesNumbers<WeightedProbabilitiesNetwork>,
        [nameof(WeightedLogitsNetwork)] = GivesNumbers<WeightedLogitsNetwork>,
        [nameof(FusedSparseCategoricalCrossEntropyNetwork)] = GivesNumbers<FusedSparseCategoricalCrossEntropyNetwork>,
        [nameof(SparseCategoricalCrossEntropyOfProbabilitiesNetwork)] = GivesNumbers<SparseCategoricalCrossEntropyOfProbabilitiesNetwork>,
        [nameof(SparseCategoricalCrossEntropyWithLogitsNetwork)] = GivesNumbers<SparseCategoricalCrossEntropyWithLogitsNetwork>,
        [nameof(SmoothedSparseNetwork)] = GivesNumbers<SmoothedSparseNetwork>,
        [nameof(WeightedSparseNetwork)] = GivesNumbers<WeightedSparseNetwork>,
        [nameof(WeightedSmoothedSparseLogitsNetwork)] = GivesNumbers<WeightedSmoothedSparseLogitsNetwork>,
    };

    public static TheoryData<string> ActivationNames => [.. Activations.Keys];

    public static TheoryData<string> VanishingNames => [.. Vanishing.Keys];

    public static TheoryData<string> GradientNames => [.. Gradients.Keys];

    /// <summary>What reaches the activation is finite.</summary>
    [Theory]
    [MemberData(nameof(ActivationNames))]
    public void Predict_OfExtremeInputsToTheActivation_IsNeverNaN(string network) => Activations[network]();

    /// <summary>Inputs of ±1e30 times weights of 1e10 lie beyond the largest float: what reaches the activation is ∞ or −∞.</summary>
    [Theory]
    [MemberData(nameof(ActivationNames))]
    public void Predict_OfSumsThatOverflow_IsNeverNaN(string network) => Overflows[network]();

    /// <summary>x · (something that falls faster than 1 / x): a floor under the second factor must not show.</summary>
    [Theory]
    [MemberData(nameof(VanishingNames))]
    public void Predict_OfVeryNegativeInputs_GoesToZero(string network) => Vanishing[network]();

    [Theory]
    [MemberData(nameof(GradientNames))]
    public void LossAndGradients_OfLargeWeights_AreNeverNaN(string network) => Gradients[network]();

    /// <summary>Each unit takes one input alone, so that what reaches it is as extreme as the inputs.</summary>
    private static void PredictsNumbers<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        foreach (Parameter parameter in network.Parameters)
        {
            for (int i = 0; parameter.Shape.Length == 2 && i < parameter.Length; i++)
            {
                parameter[i] = i / parameter.Shape[1] % parameter.Shape[1] == i % parameter.Shape[1] ? 1 : 0;
            }
        }

        foreach (float x in Magnitudes)
        {
            float[] inputs = [x, -x, 1, -x, x, -x, x, x, x, -x, -x, -x];
            float[] outputs = network.Outputs(inputs);
            Assert.True(outputs.All(output => !float.IsNaN(output)), $"±{x} gives {string.Join(", ", outputs)}");
        }
    }

    /// <summary>All inputs of one sign and all weights positive: no sum holds ∞ − ∞ or 0 · ∞, which nothing could save.</summary>
    private static void Overflowing<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        foreach (Parameter parameter in network.Parameters.Where(parameter => parameter.Shape.Length == 2))
        {
            parameter.CopyFrom([.. Enumerable.Repeat(1e10f, parameter.Length)]);
        }

        float[] outputs = network.Outputs([1e30f, 1e30f, 1e30f, -1e30f, -1e30f, -1e30f]);
        Assert.True(outputs.All(output => !float.IsNaN(output)), $"±1e30 give {string.Join(", ", outputs)}");
    }

    private static void Vanishes<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        foreach (float x in (float[])[-30, -88, -89, -104, -1e4f, -1e19f, -1e30f, -1e38f, float.MinValue])
        {
            float[] outputs = TNetwork.Create(1).Outputs([x]);
            Assert.True(Math.Abs(outputs[0]) < 1e-6f, $"{x} gives {outputs[0]}");
        }
    }

    private static void GivesNumbers<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        foreach (float factor in (float[])[1, 100, 1e4f])
        {
            TNetwork network = TNetwork.Create(1).WithRandomParameters(2);
            Parameter last = network.Parameters.Last(parameter => parameter.Shape.Length == 2);
            for (int i = 0; i < last.Length; i++)
            {
                last[i] *= factor;
            }

            Samples samples = Samples.For<TNetwork>(9);
            var gradients = new float[TNetwork.ParameterCount];
            float loss = network.LossAndGradients(samples.Inputs, samples.Targets, gradients);
            Assert.True(float.IsFinite(loss), $"weights times {factor} give a loss of {loss}");
            float worst = gradients.FirstOrDefault(gradient => !float.IsFinite(gradient));
            Assert.True(float.IsFinite(worst), $"weights times {factor} give a gradient of {worst}");
        }
    }
}
