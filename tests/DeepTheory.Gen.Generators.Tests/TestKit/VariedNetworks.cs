namespace DeepTheory.Gen.Generators.Tests;

/// <summary>Networks that between them reach every form of emitted code: operations as written between <c>[</c> and <c>]</c>.</summary>
internal static class VariedNetworks
{
    public static readonly IReadOnlyDictionary<string, string> All = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["NoLoss"] = "Input(3), Dense(5), Relu, Dense(2)",
        ["Softmaxed"] = "Input(3), Dense(5), Relu, Dense(4), Softmax",
        ["ActivationAlone"] = "Input(20), Tanh",
        ["Regression"] = "Input(7), Dense(9), Tanh, Dense(2), MeanSquaredError, Sgd",
        ["LossWithoutOptimizer"] = "Input(3), Dense(1), MeanAbsoluteError",
        ["Binary"] = "Input(2), Dense(4), Tanh, Dense(1), Sigmoid, BinaryCrossEntropy, Adam",
        ["Multilabel"] = "Input(6), Dense(8), LeakyRelu, Dense(3), BinaryCrossEntropyWithLogits(PositiveWeights = new[] { 1.0, 2.0, 3.0 }), Momentum",
        ["Classes"] = "Input(64), Dense(32), Relu, Dense(10), Softmax, CategoricalCrossEntropy, AdamW",
        ["Sparse"] = "Input(5), Dense(6), Silu, Dense(3), Softmax, SparseCategoricalCrossEntropy(LabelSmoothing = 0.1), Nesterov",
        ["ClassWeights"] = "Input(5), Dense(3), Softmax, CategoricalCrossEntropy(ClassWeights = new[] { 1.0, 2.0, 0.5 }), Sgd(WeightDecay = 0.01)",
        ["Perceptron"] = "Input(2), Dense(1), Step, PerceptronRule",
        ["Residual"] = "Input(6), Dense(20, Name = \"skip\"), Tanh, Dense(20), Tanh, Add(\"skip\"), Dense(3), MeanSquaredError, Sgd",
        ["AddedTwice"] = "Input(5), Dense(7, Name = \"twice\"), Tanh, Add(\"twice\", \"twice\"), Dense(3), Sigmoid, MeanSquaredError",
        ["Concatenation"] = "Input(5, Name = \"in\"), Dense(7, Name = \"seven\"), Sigmoid, Dense(9), Concatenate(\"seven\", \"in\"), Dense(4), Huber(0.5), Adam",
        ["Branches"] = "Input(4), Dense(17, Name = \"stem\"), Gelu, Dense(5, Name = \"left\"), Softplus, From(\"stem\"), Dense(11), Concatenate(\"left\", \"stem\"), Dense(2), MeanSquaredError",
        ["DroppedOut"] = "Input(8), Dropout(0.2), Dense(16), Relu, Dropout(0.5), Dense(2), MeanSquaredError, Sgd(WeightDecay = 0.1, DecayBiases = true)",
        ["Noisy"] = "Input(5), GaussianNoise(0.1), Dense(16), Orthogonal, Selu, AlphaDropout(0.2), Dense(16), TruncatedNormal(0.1), Selu, GaussianNoise(0.5), Dense(2), Identity, MeanSquaredError",
        ["Parametric"] = "Input(8), Dense(16), ParametricRelu, Dense(16), ParametricRelu(0.1), Dense(2), MeanSquaredError, AdamW(WeightDecay = 0.1)",
        ["Clipped"] = "Input(8), Dense(16), Elu, Dense(2), MeanSquaredError, ClipNorm(1), ClipValue(0.5), Adam(WeightDecay = 0.1)",
        ["Flattened"] = "Input(2, 3, 5), Flatten, Dense(6), Mish, Dense(2), MeanSquaredError",
        ["NoBias"] = "Input(8), Dense(16, UseBias = false), HeUniform, Selu, Dense(2), Bias(0.5), Normal(0.1), LogSoftmax",
        ["NamedInput"] = "Input(16, Name = \"x\"), Dense(16), Relu6, Add(\"x\"), HardSwish, Dense(1), MeanSquaredError",
        ["LayerNormalised"] = "Input(8), LayerNorm, Dense(20), LayerNorm, Relu, Dense(2), RmsNorm, MeanSquaredError, Adam(WeightDecay = 0.1)",
        ["RowsNormalised"] = "Input(5, 4), LayerNorm, RmsNorm, Flatten, Dense(32), Reshape(2, 16), RmsNorm, Flatten, Dense(2), MeanSquaredError",
        ["GroupsNormalised"] = "Input(4, 2, 3), GroupNorm(2), InstanceNorm, Flatten, Dense(24), Reshape(4, 2, 3), GroupNorm(2, Name = \"groups\"), Gelu, InstanceNorm, Add(\"groups\"), Flatten, Dense(1), MeanSquaredError",
        ["BatchNormalised"] = "Input(8), Dense(20), BatchNorm, Relu, Dense(100, UseBias = false), BatchNorm(Momentum = 0.2), Tanh, Dense(2), BatchNorm, MeanSquaredError, ClipNorm(1), AdamW",
        ["ChannelsNormalised"] = "Input(2, 3, 3), BatchNorm, Flatten, Dense(12), Reshape(3, 4), BatchNorm(Name = \"norm\"), Gelu, BatchNorm, Add(\"norm\"), Flatten, Dense(1), MeanSquaredError",
        ["NormalisedWithoutLoss"] = "Input(8), BatchNorm, Dense(20), BatchNorm, Dense(3), BatchNorm, Softmax",
        ["Wide"] = "Input(100), Dense(300), Relu, Dense(129), GeluTanh, Dense(10), Softmax(2), CategoricalCrossEntropy, Adam",
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>One file with all of them, each also with every loop written compactly and with every product in tiles.</summary>
    public static string Source(IEnumerable<string> unrolls) => "using DeepTheory.Gen;\nnamespace Demo;\n" + string.Join("\n", unrolls.SelectMany(unroll => All.Select(network =>
        $"/// <summary>A test.</summary>\n[Network(Unroll = Unroll.{unroll}), {network.Value}]\npublic sealed partial class {network.Key}{unroll};")));
}
