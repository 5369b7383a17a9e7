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

        // Images and signals.
        ["LeNet"] = "Input(1, 28, 28), Conv2D(6, 5, Padding = Padding.Same), Tanh, AveragePool2D(2), Conv2D(16, 5), Tanh, AveragePool2D(2), Flatten, Dense(120), Tanh, Dense(84), Tanh, Dense(10), Softmax, SparseCategoricalCrossEntropy, Sgd(LearningRate = 0.05)",
        ["Vgg"] = "Input(3, 32, 32), Conv2D(16, 3, Padding = Padding.Same), Relu, Conv2D(16, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(32, 3, Padding = Padding.Same), Relu, Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Flatten, Dense(64), Relu, Dropout(0.5), Dense(10), Softmax, SparseCategoricalCrossEntropy, Adam",
        ["ResNet"] = "Input(3, 16, 16), Conv2D(8, 3, Padding = Padding.Same, UseBias = false), BatchNorm(Name = \"x\"), Relu, Conv2D(16, 3, Stride = 2, Padding = Padding.Same, UseBias = false), BatchNorm, Relu, Conv2D(16, 3, Padding = Padding.Same, UseBias = false), BatchNorm(Name = \"body\"), From(\"x\"), Conv2D(16, 1, Stride = 2, UseBias = false), BatchNorm, Add(\"body\"), Relu, GlobalAveragePool, Dense(10), Softmax, CategoricalCrossEntropy, Nesterov",
        ["UNet"] = "Input(1, 16, 16), Conv2D(8, 3, Padding = Padding.Same, Name = \"a\"), Relu, MaxPool2D(2), Conv2D(16, 3, Padding = Padding.Same, Name = \"b\"), Relu, MaxPool2D(2), Conv2D(32, 3, Padding = Padding.Same), Relu, ConvTranspose2D(16, 2, Stride = 2), Concatenate(\"b\"), Conv2D(16, 3, Padding = Padding.Same), Relu, ConvTranspose2D(8, 2, Stride = 2), Concatenate(\"a\"), Conv2D(8, 3, Padding = Padding.Same), Relu, Conv2D(1, 1), Sigmoid, BinaryCrossEntropy, Adam",
        ["ConvolutionalAutoencoder"] = "Input(1, 28, 28), Conv2D(8, 3, Stride = 2, Padding = Padding.Same), Relu, Conv2D(16, 3, Stride = 2, Padding = Padding.Same), Relu, ConvTranspose2D(8, 4, Stride = 2, PaddingHeight = 1, PaddingWidth = 1), Relu, ConvTranspose2D(1, 3, Stride = 2, PaddingHeight = 1, PaddingWidth = 1, OutputPadding = 1), Sigmoid, BinaryCrossEntropy, Adam",
        ["MobileNet"] = "Input(3, 32, 32), Conv2D(8, 3, Stride = 2, Padding = Padding.Same, UseBias = false), BatchNorm, HardSwish, DepthwiseConv2D(3, Padding = Padding.Same, UseBias = false), BatchNorm, Relu, Conv2D(16, 1, UseBias = false), BatchNorm, Relu, DepthwiseConv2D(3, Stride = 2, Padding = Padding.Same), Conv2D(32, 1), Relu, GlobalAveragePool, Dropout(0.2), Dense(10), Softmax, SparseCategoricalCrossEntropy, Adam",
        ["SqueezeAndExcitation"] = "Input(3, 8, 8), Conv2D(16, 3, Padding = Padding.Same, Name = \"x\"), Relu, GlobalAveragePool, Dense(4), Relu, Dense(16), Sigmoid, Reshape(16, 1, 1), UpSample2D(8), Multiply(\"x\"), Conv2D(16, 3), Relu, GlobalMaxPool, Dense(10), Softmax, SparseCategoricalCrossEntropy, Adam",
        ["SuperResolution"] = "Input(1, 8, 8), Conv2D(16, 5, Padding = Padding.Same), Tanh, Conv2D(8, 3, Padding = Padding.Same), Tanh, Conv2D(4, 3, Padding = Padding.Same), PixelShuffle(2), MeanSquaredError, Adam",
        ["ImageGenerator"] = "Input(16), Dense(128), Relu, Reshape(8, 4, 4), UpSample2D(2), Conv2D(8, 3, Padding = Padding.Same), Relu, UpSample2D(2), Conv2D(1, 3, Padding = Padding.Same), Sigmoid, BinaryCrossEntropy, Adam",
        ["Signal"] = "Input(2, 128), Conv1D(16, 5, Padding = Padding.Same), Relu, MaxPool1D(2), Conv1D(32, 5, Dilation = 2, Padding = Padding.Same), Relu, AveragePool1D(2), Conv1D(32, 3), Relu, GlobalAveragePool, Dense(4), Softmax, SparseCategoricalCrossEntropy, Adam",
        ["FactorizedKernels"] = "Input(3, 16, 16), Conv2D(8, 1, 3), Conv2D(8, 3, 1), Relu, AdaptiveAveragePool2D(2, 2), Flatten, Dense(5), Softmax, CategoricalCrossEntropy, Adam",

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
