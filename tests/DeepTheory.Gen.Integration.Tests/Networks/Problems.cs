namespace DeepTheory.Gen.Integration.Networks;

// Small problems that each kind of network learns.
[Network]
[Input(2)]
[Dense(8), Tanh]
[Dense(1), Sigmoid]
[BinaryCrossEntropy]
[Adam(LearningRate = 0.05)]
public sealed partial class XorNetwork;

[Network]
[Input(2)]
[Dense(16), Relu]
[Dense(16), Relu]
[Dense(1)]
[BinaryCrossEntropyWithLogits]
[AdamW(LearningRate = 0.01)]
public sealed partial class CircleNetwork;

[Network]
[Input(3)]
[Dense(2)]
[MeanSquaredError]
[Sgd(LearningRate = 0.1)]
public sealed partial class LinearRegression;

[Network]
[Input(2)]
[Dense(12), Selu]
[Dense(4), Softmax]
[SparseCategoricalCrossEntropy]
[Momentum(LearningRate = 0.05)]
public sealed partial class BlobsNetwork;

[Network]
[Input(2)]
[Dense(12), Tanh]
[Dense(4)]
[CategoricalCrossEntropyWithLogits]
[Nesterov(LearningRate = 0.05)]
public sealed partial class BlobLogitsNetwork;

[Network]
[Input(2)]
[Dense(1), Step]
[PerceptronRule(LearningRate = 0.1)]
public sealed partial class Perceptron;

[Network]
[Input(2)]
[Dense(3), Step]
[PerceptronRule(LearningRate = 0.1)]
public sealed partial class MultiOutputPerceptron;

// The same network with and without dropout.
[Network]
[Input(4)]
[Dense(40), Tanh]
[Dropout(0.5)]
[Dense(2)]
[MeanSquaredError]
[Sgd(LearningRate = 0.1)]
public sealed partial class WithDropout;

[Network]
[Input(4)]
[Dense(40), Tanh]
[Dense(2)]
[MeanSquaredError]
[Sgd(LearningRate = 0.1)]
public sealed partial class WithoutDropout;

[Network]
[Input(1000)]
[Dropout(0.25)]
[Dense(1)]
[MeanSquaredError]
[Sgd(LearningRate = 0.1)]
public sealed partial class DroppedInputs;

[Network]
[Input(784)]
[Dense(128), Relu]
[Dense(10), Softmax]
[SparseCategoricalCrossEntropy]
[Adam]
public sealed partial class DigitsNetwork;

// Without a loss.
[Network]
[Input(3)]
[Dense(4), Tanh]
[Dense(2), Softmax]
public sealed partial class InferenceOnly;

[Network]
[Input(3)]
[Dense(2)]
public sealed partial class InferenceOfNumbers;
