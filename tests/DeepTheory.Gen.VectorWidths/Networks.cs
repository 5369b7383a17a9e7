namespace DeepTheory.Gen.VectorWidths;

[Network(Unroll = Unroll.Tiles)]
[Input(37)]
[Dense(130), Tanh]
[Dense(17)]
[MeanSquaredError]
[Adam(LearningRate = 0.01)]
public sealed partial class Tiles;

[Network(Unroll = Unroll.Loops)]
[Input(37)]
[Dense(130), Gelu]
[Dense(17)]
[Huber(0.7)]
[Momentum(LearningRate = 0.01)]
public sealed partial class Loops;

[Network]
[Input(9, Name = "input")]
[Dense(20, Name = "stem"), Silu]
[Dense(20), Mish]
[Add("stem")]
[Dense(5), Softplus]
[Concatenate("input", "stem")]
[Dense(3), Sigmoid]
[BinaryCrossEntropy]
[Nesterov(LearningRate = 0.01)]
public sealed partial class Branches;

[Network]
[Input(2, 3, 5)]
[Flatten]
[Dense(64), Relu]
[Dropout(0.3)]
[Dense(10), Softmax]
[CategoricalCrossEntropy(LabelSmoothing = 0.1)]
[AdamW(LearningRate = 0.01, WeightDecay = 0.1)]
[ClipNorm(0.5)]
public sealed partial class Classifier;

#pragma warning disable DTG3012 // softmax in every place
[Network]
[Input(7)]
[Dense(33), ParametricRelu]
[Dense(19), Swish(1.2, Trainable = true)]
[Dense(6), Softmax]
[Dense(4)]
[SparseCategoricalCrossEntropyWithLogits(ClassWeights = new[] { 1.0, 2, 0.5, 3 })]
[Sgd(LearningRate = 0.05, WeightDecay = 0.01)]
[ClipValue(0.1)]
public sealed partial class Coefficients;
#pragma warning restore DTG3012

#pragma warning disable DTG2013 // Every activation is here once, the last one too.
[Network]
[Input(8)]
[Dense(15), Elu(0.8)]
[Dense(16), Selu]
[Dense(17), LogSigmoid]
[Dense(18), Gaussian]
[Dense(11), GeluTanh]
[Dense(11), LogSoftmax]
[MeanAbsoluteError]
[Adam(LearningRate = 0.005)]
public sealed partial class Deep;
#pragma warning restore DTG2013

[Network]
[Input(5)]
[Dense(3), Step]
[PerceptronRule(LearningRate = 0.1)]
public sealed partial class Perceptron;

[Network]
[Input(37)]
[GaussianNoise(0.1)]
[Dense(40), Orthogonal(0.9), Selu]
[AlphaDropout(0.2)]
[Dense(40), TruncatedNormal(0.2), Selu]
[GaussianNoise(0.2)]
[Dense(3)]
[MeanSquaredError]
[Sgd(LearningRate = 0.01)]
public sealed partial class Noisy;

#pragma warning disable DTG4006 // normalisations in every place
[Network]
[Input(5, 4)]
[LayerNorm, Tanh]
[Flatten]
[Dense(42), RmsNorm]
[Reshape(6, 7)]
[GroupNorm(2)]
[InstanceNorm, Gelu]
[Flatten]
[Dense(3)]
[MeanSquaredError]
[Adam(LearningRate = 0.01)]
public sealed partial class Normalised;
#pragma warning restore DTG4006

[Network]
[Input(8)]
[Dense(37), BatchNorm, Relu]
[Dense(24)]
[Reshape(3, 8)]
[BatchNorm, Tanh]
[Flatten]
[Dense(3)]
[MeanSquaredError]
[Sgd(LearningRate = 0.01)]
public sealed partial class BatchNormalised;

/// <summary>Convolutions with strides, groups and padding, pools behind them, and up again.</summary>
[Network]
[Input(2, 11, 13)]
[Conv2D(9, 3, Padding = Padding.Same), Relu]
[MaxPool2D(2)]
[Conv2D(6, 3, Stride = 2, Groups = 3, PaddingHeight = 1, PaddingWidth = 1), Tanh]
[ConvTranspose2D(5, 2, Stride = 2, UseBias = false), BatchNorm, LeakyRelu]
[AveragePool2D(3, Stride = 1)]
[DepthwiseConv2D(3, Padding = Padding.Same), Silu]
[UpSample2D(2)]
[GlobalMaxPool]
[Dense(3), Softmax]
[CategoricalCrossEntropy]
[Adam(LearningRate = 0.005)]
public sealed partial class Images;

[Network]
[Input(3, 37)]
[Conv1D(8, 5, Dilation = 2), Relu]
[MaxPool1D(3, Stride = 2)]
[Conv1D(4, 3, Padding = Padding.Same), Tanh]
[Flatten, Dense(2)]
[MeanSquaredError]
[Sgd(LearningRate = 0.01)]
public sealed partial class Signals;
