namespace DeepTheory.Gen.Integration.Networks;

#pragma warning disable DTG1105 // a stride beyond the kernel, so that one phase of the frame has no tap
/// <summary>Convolutions with odd sizes, so that no plane is a whole number of vectors.</summary>
[Network, Input(2, 9, 11)]
[Conv2D(5, 3, Padding = Padding.Same), Tanh]
[Conv2D(9, 3, 2, StrideHeight = 2, StrideWidth = 3, PaddingHeight = 1), Tanh]
[Flatten, Dense(3)]
[MeanSquaredError, Adam]
public sealed partial class ConvolutionNetwork;
#pragma warning restore DTG1105

/// <summary>Groups, depthwise kernels and dilation.</summary>
[Network, Input(4, 8, 7)]
[Conv2D(6, 3, Groups = 2, Padding = Padding.Same), Tanh]
[DepthwiseConv2D(3, Multiplier = 2, Padding = Padding.Same), Tanh]
[Conv2D(4, 1, UseBias = false), Tanh]
[Conv2D(3, 3, Dilation = 2), Tanh]
[Flatten, Dense(2)]
[MeanSquaredError]
public sealed partial class SeparableNetwork;

/// <summary>Signals.</summary>
[Network, Input(2, 24)]
[Conv1D(6, 5, Padding = Padding.Same), Tanh]
[AveragePool1D(2)]
[Conv1D(4, 3, Stride = 2, PaddingLength = 1), Tanh]
[GlobalAveragePool, Dense(2)]
[MeanSquaredError]
public sealed partial class SignalNetwork;

/// <summary>Down and up again by transposed convolutions.</summary>
[Network, Input(1, 9, 10)]
[Conv2D(4, 3, Stride = 2, PaddingHeight = 1, PaddingWidth = 1), Tanh]
[ConvTranspose2D(3, 3, Stride = 2, PaddingHeight = 1, PaddingWidth = 1, OutputPaddingHeight = 0, OutputPaddingWidth = 1), Tanh]
[ConvTranspose2D(1, 2, Dilation = 2), Sigmoid]
[Flatten, MeanSquaredError]
public sealed partial class TransposedNetwork;

/// <summary>Every pool, one of them twice, so that gradients add.</summary>
[Network, Input(2, 8, 8)]
[Conv2D(4, 3, Padding = Padding.Same), Tanh]
[MaxPool2D(2, Name = "first")]
[From("first"), MaxPool2D(3, Stride = 1, Padding = Padding.Same, Name = "second")]
[From("first"), AveragePool2D(3, Stride = 1, Padding = Padding.Same, CountsPadding = true, Name = "third")]
[From("first"), AdaptiveAveragePool2D(4, 4), Multiply("third"), Add("second")]
[AdaptiveMaxPool2D(3, 2)]
[Flatten, Dense(2)]
[MeanSquaredError]
public sealed partial class PoolsNetwork;

/// <summary>Pools right behind convolutions: an odd row and column left over, windows that overlap, the whole plane, a mean.</summary>
[Network, Input(2, 11, 13)]
[Conv2D(5, 3, Padding = Padding.Same), Relu]
[MaxPool2D(2)]
[Conv2D(6, 2, Groups = 1), LeakyRelu(0.1)]
[MaxPool2D(3, Stride = 1, Padding = Padding.Same)]
[Conv2D(4, 3, Padding = Padding.Same), Relu]
[AveragePool2D(2)]
[Conv2D(7, 1, UseBias = false)]
[GlobalMaxPool]
[Dense(2)]
[MeanSquaredError, Adam]
public sealed partial class PooledNetwork;

/// <summary>The same with a shape said again between each convolution and its pool, which keeps them apart.</summary>
[Network, Input(2, 11, 13)]
[Conv2D(5, 3, Padding = Padding.Same), Relu]
[Reshape(5, 11, 13), MaxPool2D(2)]
[Conv2D(6, 2, Groups = 1), LeakyRelu(0.1)]
[Reshape(6, 4, 5), MaxPool2D(3, Stride = 1, Padding = Padding.Same)]
[Conv2D(4, 3, Padding = Padding.Same), Relu]
[Reshape(4, 4, 5), AveragePool2D(2)]
[Conv2D(7, 1, UseBias = false)]
[Reshape(7, 2, 2), GlobalMaxPool]
[Dense(2)]
[MeanSquaredError, Adam]
public sealed partial class PooledApartNetwork;

/// <summary>A pool right behind a convolution over a signal, and one over its stride's phases.</summary>
[Network, Input(3, 37)]
[Conv1D(8, 5, Stride = 2), Relu]
[MaxPool1D(2)]
[Conv1D(4, 3, Padding = Padding.Same), Relu6]
[MaxPool1D(3, Stride = 2)]
[Flatten, Dense(2)]
[MeanSquaredError, Adam]
public sealed partial class PooledSignalNetwork;

/// <summary>The same kept apart.</summary>
[Network, Input(3, 37)]
[Conv1D(8, 5, Stride = 2), Relu]
[Reshape(8, 17), MaxPool1D(2)]
[Conv1D(4, 3, Padding = Padding.Same), Relu6]
[Reshape(4, 8), MaxPool1D(3, Stride = 2)]
[Flatten, Dense(2)]
[MeanSquaredError, Adam]
public sealed partial class PooledSignalApartNetwork;

/// <summary>A small U-Net.</summary>
[Network, Input(1, 16, 16)]
[Conv2D(4, 3, Padding = Padding.Same, Name = "skip1"), Relu]
[MaxPool2D(2)]
[Conv2D(8, 3, Padding = Padding.Same, Name = "skip2"), Relu]
[MaxPool2D(2)]
[Conv2D(8, 3, Padding = Padding.Same), Relu]
[UpSample2D(2), Concatenate("skip2")]
[Conv2D(8, 3, Padding = Padding.Same), Relu]
[UpSample2D(2), Concatenate("skip1")]
[Conv2D(4, 3, Padding = Padding.Same), Relu]
[Conv2D(1, 1), Sigmoid]
[Dice, Adam]
public sealed partial class UNetNetwork;

/// <summary>Batch normalisation behind a convolution: a factor and a summand of it in a prediction.</summary>
[Network, Input(3, 7, 9)]
[Conv2D(6, 3, UseBias = false), BatchNorm, Relu]
[Conv2D(5, 3, Stride = 2), MaxNorm(0.5), BatchNorm, Tanh]
[Flatten, Dense(2)]
[MeanSquaredError, Adam]
public sealed partial class NormalizedConvolutionNetwork;

/// <summary>Whole channels are dropped, and positions shuffled.</summary>
[Network, Input(4, 3, 3)]
[PixelShuffle(2)]
[ZeroPad2D(1, 0, 2, 1)]
[Conv2D(8, 3), Tanh]
[SpatialDropout(0.5)]
[GlobalMaxPool, Dense(2)]
[MeanSquaredError, Adam]
public sealed partial class ShuffledNetwork;
