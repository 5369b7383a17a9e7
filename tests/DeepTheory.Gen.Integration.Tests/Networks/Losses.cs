namespace DeepTheory.Gen.Integration.Networks;

// Each loss on 4 outputs, with the outputs it expects; softmax and sigmoid both in the fused pair and apart from it.

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[MeanSquaredError]
public sealed partial class MeanSquaredErrorNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[MeanAbsoluteError]
public sealed partial class MeanAbsoluteErrorNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[Huber(Delta = 0.6)]
public sealed partial class HuberNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Sigmoid]
[BinaryCrossEntropy]
public sealed partial class FusedBinaryCrossEntropyNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), HardSigmoid]
[BinaryCrossEntropy]
public sealed partial class BinaryCrossEntropyOfProbabilitiesNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[BinaryCrossEntropyWithLogits]
public sealed partial class BinaryCrossEntropyWithLogitsNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[BinaryCrossEntropyWithLogits(PositiveWeights = new[] { 2.5 })]
public sealed partial class OnePositiveWeightNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[BinaryCrossEntropyWithLogits(PositiveWeights = new[] { 2.5, 0.5, 1, 4 })]
public sealed partial class PositiveWeightsNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax]
[CategoricalCrossEntropy]
public sealed partial class FusedCategoricalCrossEntropyNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax(1.5)]
[CategoricalCrossEntropy]
public sealed partial class CategoricalCrossEntropyOfProbabilitiesNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[CategoricalCrossEntropyWithLogits]
public sealed partial class CategoricalCrossEntropyWithLogitsNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax]
[CategoricalCrossEntropy(LabelSmoothing = 0.2)]
public sealed partial class SmoothedCategoricalCrossEntropyNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax]
[CategoricalCrossEntropy(ClassWeights = new[] { 1, 2, 0.5, 3 })]
public sealed partial class WeightedCategoricalCrossEntropyNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax(1.5)]
[CategoricalCrossEntropy(ClassWeights = new[] { 1, 2, 0.5, 3 }, LabelSmoothing = 0.1)]
public sealed partial class WeightedProbabilitiesNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[CategoricalCrossEntropyWithLogits(ClassWeights = new[] { 1, 2, 0.5, 3 }, LabelSmoothing = 0.1)]
public sealed partial class WeightedLogitsNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax]
[SparseCategoricalCrossEntropy]
public sealed partial class FusedSparseCategoricalCrossEntropyNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax(1.5)]
[SparseCategoricalCrossEntropy]
public sealed partial class SparseCategoricalCrossEntropyOfProbabilitiesNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[SparseCategoricalCrossEntropyWithLogits]
public sealed partial class SparseCategoricalCrossEntropyWithLogitsNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax]
[SparseCategoricalCrossEntropy(LabelSmoothing = 0.2)]
public sealed partial class SmoothedSparseNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4), Softmax]
[SparseCategoricalCrossEntropy(ClassWeights = new[] { 1, 2, 0.5, 3 })]
public sealed partial class WeightedSparseNetwork;

[Network]
[Input(3)]
[Dense(6), Tanh]
[Dense(4)]
[SparseCategoricalCrossEntropyWithLogits(ClassWeights = new[] { 1, 2, 0.5, 3 }, LabelSmoothing = 0.1)]
public sealed partial class WeightedSmoothedSparseLogitsNetwork;
