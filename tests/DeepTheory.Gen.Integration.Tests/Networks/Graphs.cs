namespace DeepTheory.Gen.Integration.Networks;

// Values with several consumers, values that share memory, values that nothing trained flows into.

[Network]
[Input(6)]
[Dense(20, Name = "skip"), Tanh]
[Dense(20), Tanh]
[Add("skip")]
[Dense(3)]
[MeanSquaredError]
public sealed partial class ResidualNetwork;

[Network]
[Input(8, Name = "input")]
[Dense(8), Tanh]
[Add("input")]
[Dense(8, Name = "first"), Silu]
[Dense(8), Tanh]
[Dense(8)]
[Add("first")]
[Tanh]
[Dense(8, Name = "second"), Sigmoid]
[Dense(8), Mish]
[Add("first", "second", "input")]
[Dense(2)]
[MeanSquaredError]
public sealed partial class ResidualBlocksNetwork;

[Network]
[Input(5)]
[Dense(7, Name = "twice"), Tanh]
[Add("twice", "twice")]
[Dense(3), Sigmoid]
[MeanSquaredError]
public sealed partial class TwiceAddedNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(7, Name = "seven"), Sigmoid]
[Dense(9), Tanh]
[Concatenate("seven", "input")]
[Dense(4)]
[MeanSquaredError]
public sealed partial class ConcatenatedNetwork;

[Network]
[Input(5)]
[Dense(11, Name = "twice"), Tanh]
[Concatenate("twice", "twice")]
[Dense(4), Gelu]
[Concatenate("twice")]
[Dense(2)]
[MeanSquaredError]
public sealed partial class ConcatenatedTwiceNetwork;

[Network]
[Input(4)]
[Dense(17, Name = "stem"), Tanh]
[Dense(5, Name = "left"), Softplus]
[From("stem")]
[Dense(11), Sigmoid]
[Concatenate("left", "stem")]
[Dense(2)]
[MeanSquaredError]
public sealed partial class BranchesNetwork;

[Network]
[Input(4)]
[Dense(9, Name = "stem")]
[Dense(9, Name = "left"), Tanh]
[From("stem")]
[Sigmoid]
[Add("left", "stem")]
[Dense(2)]
[MeanSquaredError]
public sealed partial class ActivatedBranchNetwork;

[Network]
[Input(4)]
[Dense(9, Name = "stem")]
[From("stem")]
[Relu]
[Add("stem")]
[Dense(6), LeakyRelu]
[Dense(2)]
[MeanSquaredError]
public sealed partial class RectifiedBranchNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(12), Tanh]
[Dense(5)]
[Add("input")]
[MeanSquaredError]
public sealed partial class InputAddedToOutputNetwork;

[Network]
[Input(5, Name = "input")]
[Add("input")]
[Concatenate("input")]
[Tanh]
[Dense(3)]
[MeanSquaredError]
public sealed partial class InputAddedToItselfNetwork;

[Network]
[Input(2, 3, 5)]
[Flatten]
[Dense(6), Tanh]
[Dense(2)]
[MeanSquaredError]
public sealed partial class FlattenedNetwork;

[Network]
[Input(2, 3)]
[Tanh]
[Flatten(Name = "flat")]
[Dense(6, Name = "six"), Tanh]
[Flatten(Name = "same")]
[Dense(6), Sigmoid]
[Add("six", "same", "flat")]
[Dense(2)]
[MeanSquaredError]
public sealed partial class FlattenedResidualNetwork;

[Network]
[Input(2, 3, 3, Name = "image")]
[Tanh]
[Concatenate("image")]
[Flatten]
[Dense(5), Tanh]
[Dense(2)]
[MeanSquaredError]
public sealed partial class ConcatenatedImagesNetwork;

#pragma warning disable DTG2005, DTG3012 // Softmax where nothing fuses it, and over rows of one column.
[Network]
[Input(4)]
[Dense(16, Name = "first"), Softmax]
[Dense(7, Name = "second"), Softmax]
[Dense(1, Name = "third"), Softmax]
[Concatenate("second", "first")]
[Dense(5), LogSoftmax]
[Dense(2)]
[MeanSquaredError]
public sealed partial class HiddenSoftmaxNetwork;
#pragma warning restore DTG2005, DTG3012

[Network]
[Input(3)]
[Sigmoid]
[Dense(6), Tanh, Softplus, Gaussian]
[Dense(2), Softplus, Tanh]
[MeanSquaredError]
public sealed partial class ActivationsInARowNetwork;

[Network]
[Input(3)]
[Dense(19, UseBias = false), Tanh]
[Dense(2, UseBias = false)]
[MeanSquaredError]
public sealed partial class WithoutBiasNetwork;

#pragma warning disable DTG4003 // Dropout in every place, the last one too.
[Network]
[Input(6, Name = "input")]
[Dropout(0.2)]
[Dense(18, Name = "first"), Tanh]
[Dropout(0.5, Name = "dropped")]
[Dense(18), Tanh]
[Dropout(0)]
[Add("first", "dropped")]
[Dense(3)]
[Dropout(0.1)]
[MeanSquaredError]
public sealed partial class DroppedNetwork;
#pragma warning restore DTG4003

[Network]
[Input(4)]
[Dense(17, Name = "first"), ParametricRelu(0.4), Swish(0.8, Trainable = true)]
[Dense(17), ParametricRelu(-0.3)]
[Add("first")]
[ParametricRelu]
[Dense(3), Swish(1.2, Trainable = true)]
[MeanSquaredError]
public sealed partial class CoefficientsNetwork;

[Network]
[Input(12, Name = "input")]
[Dense(12), Tanh]
[Dense(12), Tanh]
[Dense(12, Name = "last"), Tanh]
[Dense(12)]
[Add("last")]
[MeanSquaredError]
public sealed partial class SharedKernelNetwork;

[Network]
[Input(4)]
[Dense(33, Name = "stem"), Tanh]
[Dense(3, Name = "a"), Tanh]
[From("stem")]
[Dense(3, Name = "b"), Tanh]
[From("stem")]
[Dense(3), Tanh]
[Add("a", "b")]
[Dense(2)]
[MeanSquaredError]
public sealed partial class TakenTwiceByDenseNetwork;
