namespace DeepTheory.Gen.Integration.Networks;

#pragma warning disable DTG3001 // the bound is what is tested
[Network]
[Input(3)]
[Dense(2), MaxNorm(1)]
[Dense(1)]
[MeanSquaredError]
[Sgd]
public sealed partial class MaxNormNetwork;
#pragma warning restore DTG3001

/// <summary>More units than a vector holds, and a last one that is not full.</summary>
[Network]
[Input(7)]
[Dense(5), Tanh]
[Dense(37), MaxNorm(0.5), Tanh]
[Dense(2)]
[MeanSquaredError]
[Adam(LearningRate = 0.1)]
public sealed partial class WideMaxNormNetwork;

[Network]
[Input(3)]
[Dense(1)]
[MeanSquaredError]
[Sgd]
public sealed partial class UnpenalisedNetwork;

[Network]
[Input(3)]
[Dense(1)]
[MeanSquaredError]
[Sgd]
[L1(0.2)]
public sealed partial class L1Network;

[Network]
[Input(3)]
[Dense(1)]
[MeanSquaredError]
[Sgd]
[L2(0.3)]
public sealed partial class L2Network;

#pragma warning disable DTG5004 // all that decays at once
[Network]
[Input(3)]
[Dense(1)]
[MeanSquaredError]
[L2(0.3), L1(0.2)]
[ClipNorm(1e-3)]
[Sgd(WeightDecay = 0.5, DecayBiases = true)]
public sealed partial class ElasticNetwork;
#pragma warning restore DTG5004

[Network]
[Input(10)]
[Dense(1)]
[MeanSquaredError]
[Sgd(LearningRate = 0.01)]
public sealed partial class RegressionNetwork;

[Network]
[Input(10)]
[Dense(1)]
[MeanSquaredError]
[Sgd(LearningRate = 0.01)]
[L1(0.4)]
public sealed partial class LassoNetwork;
