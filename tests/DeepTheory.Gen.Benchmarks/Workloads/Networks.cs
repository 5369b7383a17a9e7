namespace DeepTheory.Gen.Benchmarks.Workloads;

/// <summary>W1: so small that every nanosecond around the arithmetic shows.</summary>
[Network, Input(4)]
[Dense(16), Relu]
[Dense(16), Relu]
[Dense(3), Softmax]
[SparseCategoricalCrossEntropy, Adam]
public sealed partial class W1;

/// <summary>W2: handwritten digits; its weights lie in the second cache.</summary>
[Network, Input(784)]
[Dense(128), Relu]
[Dense(10), Softmax]
[SparseCategoricalCrossEntropy, Adam]
public sealed partial class W2;

/// <summary>W3: larger than the second cache.</summary>
[Network, Input(784)]
[Dense(512), Relu]
[Dense(512), Relu]
[Dense(10), Softmax]
[SparseCategoricalCrossEntropy, Adam]
public sealed partial class W3;

/// <summary>W4: LeNet, two convolutions with pools on images of 28 by 28.</summary>
[Network, Input(1, 28, 28)]
[Conv2D(8, 5), Relu]
[MaxPool2D(2)]
[Conv2D(16, 5), Relu]
[MaxPool2D(2)]
[Flatten]
[Dense(128), Relu]
[Dense(10), Softmax]
[SparseCategoricalCrossEntropy, Adam]
public sealed partial class W4;
