namespace DeepTheory.Gen.Integration.Networks;

// One network under each optimizer. Its widths are no multiples of 16 and it has a branch, a concatenation and a trained slope, so that
// anything but zeros in the padding of a gradient would show in its norm.

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[Sgd(LearningRate = 0.1)]
public sealed partial class SgdNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[Momentum(LearningRate = 0.05, Coefficient = 0.8)]
public sealed partial class MomentumNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[Nesterov(LearningRate = 0.05, Coefficient = 0.8)]
public sealed partial class NesterovNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[Adam(LearningRate = 0.02, Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6)]
public sealed partial class AdamNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[AdamW(LearningRate = 0.02, WeightDecay = 0.3)]
public sealed partial class AdamWNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[Sgd(LearningRate = 0.1, WeightDecay = 0.2)]
public sealed partial class SgdDecayNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[Sgd(LearningRate = 0.1, WeightDecay = 0.2, DecayBiases = true)]
public sealed partial class SgdDecayAllNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[Adam(LearningRate = 0.02, WeightDecay = 0.2)]
public sealed partial class AdamDecayNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[AdamW(LearningRate = 0.02, WeightDecay = 0.3, DecayBiases = true)]
public sealed partial class AdamWDecayAllNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[Momentum(LearningRate = 0.05, WeightDecay = 0.2)]
public sealed partial class MomentumDecayNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[Nesterov(LearningRate = 0.05, WeightDecay = 0.2)]
public sealed partial class NesterovDecayNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[ClipNorm(0.1)]
[Sgd(LearningRate = 0.1)]
public sealed partial class ClipNormNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[ClipNorm(1000)]
[Sgd(LearningRate = 0.1)]
public sealed partial class ClipNormLooseNetwork;

[Network]
[Input(5, Name = "input")]
[Dense(9, Name = "first"), Tanh]
[Dense(7), Bias(0.5), ParametricRelu]
[Concatenate("first", "input")]
[Dense(3), Sigmoid]
[MeanSquaredError]
[ClipValue(0.02)]
[Momentum(LearningRate = 0.1)]
public sealed partial class ClipValueNetwork;
