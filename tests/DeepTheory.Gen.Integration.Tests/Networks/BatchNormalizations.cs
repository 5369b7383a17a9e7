namespace DeepTheory.Gen.Integration.Networks;

// Batch normalisation after a dense layer (folded for predictions), of channels, of the input, of a value with other consumers.

[Network]
[Input(6)]
[Dense(20), BatchNorm, Relu]
[Dense(17), BatchNorm(Momentum = 0.3, Epsilon = 0.01), Tanh]
[Dense(2)]
[MeanSquaredError]
[Adam(LearningRate = 0.02)]
public sealed partial class BatchNormNetwork;

[Network]
[Input(3, 2, 3)]
[BatchNorm]
[Flatten]
[Dense(24), Tanh]
[Reshape(4, 2, 3)]
[BatchNorm(Name = "norm"), Tanh]
[BatchNorm]
[Add("norm")]
[Flatten]
[Dense(2)]
[MeanSquaredError]
[Sgd(LearningRate = 0.05)]
public sealed partial class BatchNormOfChannelsNetwork;

#pragma warning disable DTG4004 // the output shows what is folded
[Network]
[Input(5)]
[Dense(40, UseBias = false), BatchNorm, LeakyRelu]
[Dense(3), BatchNorm]
[MeanSquaredError]
public sealed partial class FoldedBatchNorm;
#pragma warning restore DTG4004

// The same layers, but each dense layer has another consumer, so that nothing can be folded: the last three outputs are those of FoldedBatchNorm.
#pragma warning disable DTG4004 // the output shows what is not folded
[Network]
[Input(5)]
[Dense(40, UseBias = false, Name = "first")]
[BatchNorm(Name = "batchNorm1"), LeakyRelu]
[Dense(3, Name = "second")]
[BatchNorm(Name = "batchNorm2")]
[Concatenate("first", "second")]
[MeanSquaredError]
public sealed partial class UnfoldedBatchNorm;
#pragma warning restore DTG4004

#pragma warning disable DTG4004 // the smallest network with a normalisation
[Network]
[Input(4)]
[Dense(3)]
[BatchNorm]
[MeanSquaredError]
[AdamW(WeightDecay = 0.5), ClipNorm(1)]
public sealed partial class DecayedBatchNorm;
#pragma warning restore DTG4004

[Network]
[Input(3)]
[BatchNorm]
[MeanSquaredError]
[Sgd]
public sealed partial class BatchNormAlone;
