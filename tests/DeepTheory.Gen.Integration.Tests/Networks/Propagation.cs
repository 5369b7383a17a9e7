namespace DeepTheory.Gen.Integration.Networks;

// Twenty SELU layers; the output is all of their activations, the last layer first.
[Network]
[Input(128)]
[Dense(128, Name = "layer1"), LeCunNormal, Selu]
[Dense(128, Name = "layer2"), LeCunNormal, Selu]
[Dense(128, Name = "layer3"), LeCunNormal, Selu]
[Dense(128, Name = "layer4"), LeCunNormal, Selu]
[Dense(128, Name = "layer5"), LeCunNormal, Selu]
[Dense(128, Name = "layer6"), LeCunNormal, Selu]
[Dense(128, Name = "layer7"), LeCunNormal, Selu]
[Dense(128, Name = "layer8"), LeCunNormal, Selu]
[Dense(128, Name = "layer9"), LeCunNormal, Selu]
[Dense(128, Name = "layer10"), LeCunNormal, Selu]
[Dense(128, Name = "layer11"), LeCunNormal, Selu]
[Dense(128, Name = "layer12"), LeCunNormal, Selu]
[Dense(128, Name = "layer13"), LeCunNormal, Selu]
[Dense(128, Name = "layer14"), LeCunNormal, Selu]
[Dense(128, Name = "layer15"), LeCunNormal, Selu]
[Dense(128, Name = "layer16"), LeCunNormal, Selu]
[Dense(128, Name = "layer17"), LeCunNormal, Selu]
[Dense(128, Name = "layer18"), LeCunNormal, Selu]
[Dense(128, Name = "layer19"), LeCunNormal, Selu]
[Dense(128, Name = "layer20"), LeCunNormal, Selu]
[Concatenate("layer1", "layer2", "layer3", "layer4", "layer5", "layer6", "layer7", "layer8", "layer9", "layer10",
    "layer11", "layer12", "layer13", "layer14", "layer15", "layer16", "layer17", "layer18", "layer19")]
public sealed partial class DeepSelu;

// The same hidden layer begun with zeros and begun apart.
#pragma warning disable DTG3002 // that nothing breaks the symmetry is what is tested
[Network]
[Input(4)]
[Dense(5), Zeros, Sigmoid]
[Dense(2), Zeros]
[MeanSquaredError]
[Sgd(LearningRate = 0.5)]
public sealed partial class Symmetric;
#pragma warning restore DTG3002

[Network]
[Input(4)]
[Dense(5), Sigmoid]
[Dense(2)]
[MeanSquaredError]
[Sgd(LearningRate = 0.5)]
public sealed partial class Unsymmetric;

// With weights 0 and target −1/2, dy = 1, so that a step of rate 1 leaves the noisy inputs, negated, in the weights.
[Network]
[Input(20000)]
[AlphaDropout(0.2)]
[Dense(1, UseBias = false), Zeros]
[MeanSquaredError]
[Sgd(LearningRate = 1)]
public sealed partial class AlphaDroppedInputs;

[Network]
[Input(20000)]
[GaussianNoise(0.3)]
[Dense(1, UseBias = false), Zeros]
[MeanSquaredError]
[Sgd(LearningRate = 1)]
public sealed partial class NoisyInputs;

#pragma warning disable DTG3001 // the noise is what is tested
[Network]
[Input(21)]
[Dense(21, UseBias = false), Identity]
[AlphaDropout(0.4)]
[Dense(1, UseBias = false)]
[MeanSquaredError]
[Sgd(LearningRate = 1)]
public sealed partial class AlphaDroppedHidden;
#pragma warning restore DTG3001

#pragma warning disable DTG3001 // the noise is what is tested
[Network]
[Input(21)]
[Dense(21, UseBias = false), Identity]
[GaussianNoise(0.5)]
[Dense(1, UseBias = false)]
[MeanSquaredError]
[Sgd(LearningRate = 1)]
public sealed partial class NoisyHidden;
#pragma warning restore DTG3001

[Network]
[Input(6)]
[GaussianNoise(0.3)]
[Dense(18), Selu]
[AlphaDropout(0.25)]
[Dense(18), Selu]
[GaussianNoise(0.1)]
[Dense(3)]
[MeanSquaredError]
[Sgd(LearningRate = 0.05)]
public sealed partial class WithNoise;

[Network]
[Input(6)]
[Dense(18), Selu]
[Dense(18), Selu]
[Dense(3)]
[MeanSquaredError]
[Sgd(LearningRate = 0.05)]
public sealed partial class WithoutNoise;

[Network]
[Input(4)]
[Dense(16), Relu]
[Dense(16), Relu]
[Dense(1)]
[MeanSquaredError]
public sealed partial class RectifiedFromZero;

[Network]
[Input(1)]
[Dense(1, UseBias = false), Zeros, Tanh]
[Dense(1, UseBias = false), Zeros]
[MeanSquaredError]
public sealed partial class Saddle;
