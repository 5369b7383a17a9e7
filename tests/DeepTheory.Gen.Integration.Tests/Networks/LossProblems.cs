namespace DeepTheory.Gen.Integration.Networks;

// A line, by losses that outliers pull more and less.

[Network]
[Input(1)]
[Dense(1)]
[MeanSquaredError]
[Adam(LearningRate = 0.05)]
public sealed partial class SquaredErrorLine;

[Network]
[Input(1)]
[Dense(1)]
[MeanAbsoluteError]
[Adam(LearningRate = 0.05)]
public sealed partial class AbsoluteErrorLine;

[Network]
[Input(1)]
[Dense(1)]
[Huber(0.5)]
[Adam(LearningRate = 0.05)]
public sealed partial class HuberLine;

[Network]
[Input(1)]
[Dense(1)]
[SmoothL1(0.5)]
[Adam(LearningRate = 0.05)]
public sealed partial class SmoothL1Line;

[Network]
[Input(1)]
[Dense(1)]
[LogCosh]
[Adam(LearningRate = 0.05)]
public sealed partial class LogCoshLine;

[Network]
[Input(1)]
[Dense(1)]
[Quantile]
[Adam(LearningRate = 0.05)]
public sealed partial class MedianLine;

[Network]
[Input(1)]
[Dense(1)]
[TukeyBiweight]
[Adam(LearningRate = 0.05)]
public sealed partial class TukeyLine;

[Network]
[Input(1)]
[Dense(1)]
[GeneralRobust(0, 0.5)]
[Adam(LearningRate = 0.05)]
public sealed partial class CauchyLine;

[Network]
[Input(1)]
[Dense(1)]
[GeneralRobust(-2)]
[Adam(LearningRate = 0.05)]
public sealed partial class GemanMcClureLine;

[Network]
[Input(1)]
[Dense(1)]
[GeneralRobust(double.NegativeInfinity, 2)]
[Adam(LearningRate = 0.05)]
public sealed partial class WelschLine;

[Network]
[Input(1)]
[Dense(1)]
[HalfSumSquaredError]
[Adam(LearningRate = 0.05)]
public sealed partial class HalfSumLine;

[Network]
[Input(1)]
[Dense(1)]
[RootMeanSquaredError]
[Adam(LearningRate = 0.05)]
public sealed partial class RootLine;

// The loss finds its own shape and scale.
[Network]
[Input(1)]
[Dense(1)]
[GeneralRobust(1, 1, Trainable = true)]
[Adam(LearningRate = 0.05)]
public sealed partial class TrainedRobustLine;

// Quantiles of a noise that grows with the input.

[Network]
[Input(1)]
[Dense(16), Tanh]
[Dense(3)]
[Quantile(0.1, 0.5, 0.9)]
[Adam(LearningRate = 0.02)]
public sealed partial class ThreeQuantiles;

[Network]
[Input(1)]
[Dense(16), Tanh]
[Dense(1)]
[Quantile(0.1)]
[Adam(LearningRate = 0.02)]
public sealed partial class TenthQuantile;

[Network]
[Input(1)]
[Dense(16), Tanh]
[Dense(1)]
[Quantile(0.9)]
[Adam(LearningRate = 0.02)]
public sealed partial class NinetiethQuantile;

// Two classes by the sign of one output, three by the largest of three.

[Network]
[Input(2)]
[Dense(1)]
[Hinge]
[Adam(LearningRate = 0.05)]
public sealed partial class HingeBlobs;

[Network]
[Input(2)]
[Dense(1)]
[SquaredHinge]
[Adam(LearningRate = 0.05)]
public sealed partial class SquaredHingeBlobs;

[Network]
[Input(2)]
[Dense(1)]
[ExponentialLoss]
[Adam(LearningRate = 0.05)]
public sealed partial class ExponentialBlobs;

[Network]
[Input(2)]
[Dense(3)]
[MultiMargin]
[Adam(LearningRate = 0.05)]
public sealed partial class MultiMarginBlobs;

[Network]
[Input(2)]
[Dense(3)]
[MultiMargin(Power = 2)]
[Adam(LearningRate = 0.05)]
public sealed partial class SquaredMultiMarginBlobs;

[Network]
[Input(2)]
[Dense(3)]
[CrammerSinger]
[Adam(LearningRate = 0.05)]
public sealed partial class CrammerSingerBlobs;

[Network]
[Input(2)]
[Dense(3), Softmax]
[SparseCategoricalFocal]
[Adam(LearningRate = 0.05)]
public sealed partial class FocalBlobs;

[Network]
[Input(2)]
[Dense(3)]
[SparseCategoricalFocalWithLogits]
[Adam(LearningRate = 0.05)]
public sealed partial class FocalLogitsBlobs;

[Network]
[Input(2)]
[Dense(3), Softmax]
[CategoricalFocal]
[Adam(LearningRate = 0.05)]
public sealed partial class OneHotFocalBlobs;

[Network]
[Input(2)]
[Dense(3)]
[CategoricalFocalWithLogits]
[Adam(LearningRate = 0.05)]
public sealed partial class OneHotFocalLogitsBlobs;

// One yes to fifty noes, and classes of 600, 200 and 20 samples.

[Network]
[Input(2)]
[Dense(1), Sigmoid]
[BinaryCrossEntropy]
[Adam(LearningRate = 0.1)]
public sealed partial class ImbalancedCrossEntropy;

[Network]
[Input(2)]
[Dense(1), Sigmoid]
[BinaryFocal(Alpha = 0.75)]
[Adam(LearningRate = 0.1)]
public sealed partial class ImbalancedFocal;

[Network]
[Input(2)]
[Dense(3), Softmax]
[SparseCategoricalCrossEntropy]
[Adam(LearningRate = 0.1)]
public sealed partial class RareClassCrossEntropy;

[Network]
[Input(2)]
[Dense(3), Softmax]
[ClassBalancedCrossEntropy(600, 200, 20, Normalized = true)]
[Adam(LearningRate = 0.1)]
public sealed partial class RareClassBalanced;

[Network]
[Input(2)]
[Dense(3)]
[ClassBalancedCrossEntropyWithLogits(600, 200, 20, Beta = 0.9999)]
[Adam(LearningRate = 0.1)]
public sealed partial class RareClassBalancedLogits;

// Magnitudes, directions and log-probabilities.

[Network]
[Input(1)]
[Dense(8), Tanh]
[Dense(1), Softplus]
[MeanSquaredLogarithmicError]
[Adam(LearningRate = 0.05)]
public sealed partial class Magnitudes;

[Network]
[Input(2)]
[Dense(3)]
[CosineDistance]
[Adam(LearningRate = 0.05)]
public sealed partial class Directions;

[Network]
[Input(2)]
[Dense(3), LogSoftmax]
[KullbackLeibler(LogTarget = true)]
[Adam(LearningRate = 0.05)]
public sealed partial class LogProbabilities;
