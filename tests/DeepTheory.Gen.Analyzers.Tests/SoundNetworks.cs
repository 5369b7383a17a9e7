namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>Networks as someone who knows the field writes them, of every kind that there is.</summary>
internal static class SoundNetworks
{
    /// <summary>The operations of each.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Classifiers.
        ["Xor"] = "Input(2), Dense(8), Tanh, Dense(1), Sigmoid, BinaryCrossEntropy, Adam(LearningRate = 0.05)",
        ["XorByScores"] = "Input(2), Dense(8), Tanh, Dense(1), BinaryCrossEntropyWithLogits, Sgd(LearningRate = 0.5)",
        ["Digits"] = "Input(1, 8, 8), Flatten, Dense(128), Relu, Dropout(0.1), Dense(10), Softmax, CategoricalCrossEntropy, Adam(LearningRate = 1e-3)",
        ["Iris"] = "Input(4), Dense(16), Tanh, Dense(3), Softmax, SparseCategoricalCrossEntropy, Adam(LearningRate = 0.01)",
        ["Smoothed"] = "Input(64), Dense(32), Relu, HeNormal, Dropout(0.2), Dense(10), Softmax, SparseCategoricalCrossEntropy(LabelSmoothing = 0.1), AdamW(WeightDecay = 0.01)",
        ["Weighted"] = "Input(20), Dense(16), Relu, Dense(3), Softmax, CategoricalCrossEntropy(ClassWeights = new[] { 1.0, 2, 0.5 }), Nadam",
        ["LogLikelihood"] = "Input(20), Dense(32), Gelu, Dense(5), LogSoftmax, NegativeLogLikelihood, Adam",
        ["Rare"] = "Input(30), Dense(32), Silu, Dense(1), Sigmoid, BinaryFocal(Gamma = 2), Adam",
        ["Imbalanced"] = "Input(20), Dense(32), Mish, Dense(3), Softmax, ClassBalancedCrossEntropy(new[] { 900, 90, 10 }), Adam",
        ["Multilabel"] = "Input(50), Dense(64), Relu, Dense(12), Sigmoid, BinaryCrossEntropy, Adam",
        ["SupportVectors"] = "Input(10), Dense(1), Hinge, Sgd, L2(1e-3)",
        ["MulticlassMargin"] = "Input(10), Dense(16), Relu, Dense(4), CrammerSinger, Momentum",
        ["LogisticRegression"] = "Input(30), Dense(1), Sigmoid, BinaryCrossEntropy, Sgd(LearningRate = 0.1)",
        ["Perceptron"] = "Input(3), Dense(1), Zeros, Step, PerceptronRule",
        ["ManyPerceptrons"] = "Input(9), Dense(4), Zeros, Step, PerceptronRule",
        ["Mask"] = "Input(1, 4, 4), Flatten, Dense(32), Relu, Dense(16), Sigmoid, Dice, Adam",

        // Estimates.
        ["LinearRegression"] = "Input(10), Dense(1), MeanSquaredError, Sgd(LearningRate = 0.01)",
        ["Diabetes"] = "Input(10), Dense(16), Tanh, Dropout(0.2), Dense(1), Huber(Delta = 1), AdamW(LearningRate = 0.003)",
        ["Robust"] = "Input(4), Dense(16), LeakyRelu(0.1), Dense(1), TukeyBiweight, Adam",
        ["Quantiles"] = "Input(4), Dense(32), Elu, Dense(3), Quantile(0.1, 0.5, 0.9), Adam",
        ["Prices"] = "Input(8), Dense(32), Relu, Dense(1), Softplus, MeanSquaredLogarithmicError, Adam",
        ["Rate"] = "Input(8), Dense(16), Softplus, Dense(1), PoissonLikelihood, Adam",
        ["Density"] = "Input(2), Dense(32), Tanh, Dense(2), GaussianLikelihood, Adam(LearningRate = 0.005)",
        ["Mixture"] = "Input(1), Dense(20), Tanh, Dense(9), MixtureOfGaussians, Adam",

        // Depth.
        ["SelfNormalizing"] = "Input(16), Dense(64), Selu, AlphaDropout(0.05), Dense(64), Selu, Dense(64), Selu, Dense(64), Selu, Dense(3), SparseCategoricalCrossEntropyWithLogits, Adam",
        ["BatchNormalized"] = "Input(16), Dense(64, UseBias = false), BatchNorm, Relu, Dense(64, UseBias = false), BatchNorm, Relu, Dropout(0.3), Dense(4), Softmax, CategoricalCrossEntropy, Nesterov, StepDecay(30)",
        ["LayerNormalized"] = "Input(16), LayerNorm, Dense(32), Gelu, LayerNorm, Dense(32), Gelu, LayerNorm, Dense(2), MeanSquaredError, AdamW, CosineAnnealing(100, WarmUp = 5)",
        ["Residual"] = "Input(16), Dense(32, Name = \"a\"), Relu, Dense(32), Relu, Dense(32), Add(\"a\"), Relu, Dense(2), MeanSquaredError, Adam, ClipNorm(1)",
        ["PreNormResidual"] = "Input(16), Dense(32, Name = \"x\"), LayerNorm, Dense(64), Gelu, Dense(32), Add(\"x\"), Dense(1), MeanAbsoluteError, Adam, LinearWarmUp(5)",
        ["Dense2"] = "Input(8, Name = \"x\"), Dense(8), Relu, Concatenate(\"x\"), Dense(8), Relu, Concatenate(\"x\"), Dense(1), LogCosh, RmsProp",
        ["DeepTanh"] = "Input(16), Dense(32), Tanh, Dense(32), Tanh, Dense(32), Tanh, Dense(1), MeanSquaredError, Adam",
        ["DeepRelu"] = "Input(64), Dense(64), Relu, Dense(64), Relu, Dense(64), Relu, Dense(64), Relu, Dense(64), Relu, Dense(64), Relu, Dense(10), Softmax, SparseCategoricalCrossEntropy, Adam",
        ["Gated"] = "Input(8), Dense(32), Glu, Dense(1), MeanSquaredError, Adam",
        ["Pieces"] = "Input(8), Dense(30), Maxout(3), Dense(1), MeanSquaredError, Adadelta",
        ["Sinusoidal"] = "Input(2), Dense(32), Uniform(-3, 3), Sine, Dense(1), MeanSquaredError, Adam",
        ["TwoTowers"] = "Input(6, Name = \"x\"), Dense(8, Name = \"left\"), Tanh, From(\"x\"), Dense(8), Relu, Concatenate(\"left\"), Dense(1), MeanSquaredError, Adam",

        // Representations.
        ["Autoencoder"] = "Input(64), Dense(32), Relu, Dense(8), Relu, Dense(32), Relu, Dense(64), MeanSquaredError, Adam",
        ["PixelAutoencoder"] = "Input(64), Dense(32), Relu, Dense(64), Sigmoid, BinaryCrossEntropy, Adam",
        ["PrincipalComponents"] = "Input(64), Dense(4, UseBias = false), Dense(64), MeanSquaredError, Adam",
        ["Denoising"] = "Input(64), GaussianNoise(0.1), Dense(32), Relu, Dense(64), MeanSquaredError, Adam",
        ["Embedding"] = "Input(16), Dense(32), Relu, Dense(2), Triplet(Margin = 0.5), Adam",
        ["Critic"] = "Input(8), Dense(32), LeakyRelu(0.2), Dense(1), WassersteinCritic, RmsProp(LearningRate = 5e-5), MaxNorm(1)",
        ["Discriminator"] = "Input(8), Dense(32), LeakyRelu(0.2), Dense(1), MinimaxDiscriminator, Adam(LearningRate = 2e-4, Beta1 = 0.5)",
        ["Ranking"] = "Input(20), Dense(32), Relu, Dense(5), PlackettLuce, Adam",

        // Inference alone, and networks that others have trained.
        ["InferenceOnly"] = "Input(6), Dense(4, UseBias = false), Uniform, ParametricRelu, Dense(4), LogSoftmax",
        ["Constants"] = "Input(2), Dense(2), Constant(0.5), Sigmoid, Dense(1)",
        ["FrozenBelow"] = "Input(16), Dense(32), Frozen, Relu, Dense(3), Softmax, SparseCategoricalCrossEntropy, Adam",
        ["Rnnoise"] = "Input(42), Dense(24), Tanh, Dense(22), Sigmoid",
    };
}
