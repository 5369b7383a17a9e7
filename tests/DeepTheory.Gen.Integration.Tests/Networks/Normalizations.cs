namespace DeepTheory.Gen.Integration.Networks;

// Normalisations of vectors, of several rows, of channels; rows of whole lines and of others.

[Network]
[Input(6)]
[Dense(20), LayerNorm, Tanh]
[Dense(16), LayerNorm(Epsilon = 0.01), Gelu]
[Dense(2)]
[MeanSquaredError]
[Adam(LearningRate = 0.02)]
public sealed partial class LayerNormNetwork;

[Network]
[Input(6)]
[Dense(20), RmsNorm, Tanh]
[Dense(16), RmsNorm]
[Dense(2)]
[MeanSquaredError]
[Adam(LearningRate = 0.02)]
public sealed partial class RmsNormNetwork;

#pragma warning disable DTG4006 // one behind the other, so that each takes what the other gives
[Network]
[Input(5, 4)]
[LayerNorm]
[RmsNorm(Name = "rows")]
[LayerNorm]
[Add("rows")]
[Flatten]
[Dense(32), Tanh]
[Reshape(2, 16)]
[LayerNorm]
[Flatten]
[Dense(2)]
[MeanSquaredError]
public sealed partial class RowsNormNetwork;
#pragma warning restore DTG4006

[Network]
[Input(5)]
[Dense(24), Tanh]
[Reshape(4, 2, 3)]
[GroupNorm(2, Name = "groups"), Gelu]
[GroupNorm(4)]
[Add("groups")]
[GroupNorm(1)]
[Flatten]
[Dense(2)]
[MeanSquaredError]
[Adam(LearningRate = 0.02)]
public sealed partial class GroupNormNetwork;

[Network]
[Input(5)]
[Dense(96), GroupNorm(3), Tanh]
[Dense(32), GroupNorm(2), Tanh]
[Dense(12), GroupNorm(3)]
[Dense(2)]
[MeanSquaredError]
public sealed partial class GroupedFeaturesNetwork;

[Network]
[Input(3, 4, 4)]
[InstanceNorm]
[Flatten]
[Dense(30), Tanh]
[Reshape(3, 2, 5)]
[InstanceNorm, Tanh]
[Flatten]
[Dense(2)]
[MeanSquaredError]
public sealed partial class InstanceNormNetwork;

[Network]
[Input(3)]
[LayerNorm]
public sealed partial class LayerNormAlone;

[Network]
[Input(3)]
[RmsNorm]
public sealed partial class RmsNormAlone;
