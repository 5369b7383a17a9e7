namespace DeepTheory.Gen.Integration.Networks;

// Losses alone: with the input 1 the weights are the predictions, and the gradient is the loss's own.
#pragma warning disable DTG2003, DTG2006, DTG2010, DTG2017 // No activation stands between weights and loss; the tests set weights that the loss can take.

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[HalfSumSquaredError]
public sealed partial class HalfSumSquaredErrorAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[RootMeanSquaredError]
public sealed partial class RootMeanSquaredErrorAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[MeanSquaredLogarithmicError]
public sealed partial class MeanSquaredLogarithmicErrorAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[SmoothL1(0.6)]
public sealed partial class SmoothL1Alone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[LogCosh]
public sealed partial class LogCoshAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[Hinge]
public sealed partial class HingeAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[SquaredHinge(Margin = 1.5)]
public sealed partial class SquaredHingeAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[ExponentialLoss]
public sealed partial class ExponentialLossAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[MultiMargin]
public sealed partial class MultiMarginAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[MultiMargin(Power = 2, Margin = 1.5)]
public sealed partial class SquaredMultiMarginAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[CrammerSinger]
public sealed partial class CrammerSingerAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[KullbackLeibler(LogTarget = true)]
public sealed partial class LogTargetKullbackLeiblerAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[TukeyBiweight(3)]
public sealed partial class TukeyBiweightAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[Quantile(0.9)]
public sealed partial class QuantileAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[GeneralRobust]
public sealed partial class CharbonnierAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[GeneralRobust(2)]
public sealed partial class SquareGeneralRobustAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[GeneralRobust(0, Scale = 0.7)]
public sealed partial class CauchyAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[GeneralRobust(-2)]
public sealed partial class GemanMcClureAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[GeneralRobust(double.NegativeInfinity)]
public sealed partial class WelschAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[GeneralRobust(1.3, 0.5)]
public sealed partial class GeneralRobustAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[CosineDistance]
public sealed partial class CosineDistanceAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[BinaryFocalWithLogits(Alpha = 0.6, Gamma = 1.5)]
public sealed partial class BinaryFocalWithLogitsAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[BinaryFocal]
public sealed partial class BinaryFocalAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[BinaryCrossEntropy(Clip = 1e-6)]
public sealed partial class ClippedBinaryCrossEntropyAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[CategoricalFocalWithLogits(Gamma = 1.5)]
public sealed partial class CategoricalFocalWithLogitsAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[SparseCategoricalFocalWithLogits(Alpha = new[] { 1, 2, 0.5, 3 })]
public sealed partial class SparseCategoricalFocalWithLogitsAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[CategoricalFocal]
public sealed partial class CategoricalFocalAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[SparseCategoricalFocal(Alpha = new[] { 1, 2, 0.5, 3 }, Gamma = 0.5)]
public sealed partial class SparseCategoricalFocalAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[ClassBalancedCrossEntropyWithLogits(900, 90, 9, 1)]
public sealed partial class ClassBalancedCrossEntropyWithLogitsAlone;

[Network]
[Input(1)]
[Dense(4, UseBias = false)]
[ClassBalancedCrossEntropy(900, 90, 9, 1, Beta = 0.9, Normalized = true)]
public sealed partial class ClassBalancedCrossEntropyAlone;

// Losses of probabilities, apart from the activation that gives them.

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Sigmoid]
[BinaryCrossEntropy(Clip = 1e-6)]
public sealed partial class ClippedBinaryCrossEntropyNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Sigmoid]
[BinaryFocal]
public sealed partial class FusedBinaryFocalNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), HardSigmoid]
[BinaryFocal]
public sealed partial class BinaryFocalOfProbabilitiesNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax]
[CategoricalFocal]
public sealed partial class FusedCategoricalFocalNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax(1.5)]
[CategoricalFocal]
public sealed partial class CategoricalFocalOfProbabilitiesNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax(1.5)]
[SparseCategoricalFocal(Alpha = new[] { 1, 2, 0.5, 3 })]
public sealed partial class SparseCategoricalFocalOfProbabilitiesNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax]
[ClassBalancedCrossEntropy(900, 90, 9, 1)]
public sealed partial class FusedClassBalancedNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax(1.5)]
[ClassBalancedCrossEntropy(900, 90, 9, 1)]
public sealed partial class ClassBalancedOfProbabilitiesNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softplus]
[MeanSquaredLogarithmicError]
public sealed partial class SoftplusLogarithmicErrorNetwork;
