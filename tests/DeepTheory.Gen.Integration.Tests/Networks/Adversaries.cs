namespace DeepTheory.Gen.Integration.Networks;

// A generative adversarial network: the generator alone, and the generator followed by its discriminator, which is frozen there.
[Network]
[Input(4)]
[Dense(16), Tanh]
[Dense(2)]
public sealed partial class SampleGenerator;

[Network]
[Input(2)]
[Dense(24), Tanh]
[Dense(1)]
[MinimaxDiscriminator]
[Adam(LearningRate = 0.01, Beta1 = 0.5)]
public sealed partial class SampleDiscriminator;

[Network]
[Input(4)]
[Dense(16), Tanh]
[Dense(2)]
[Dense(24), Frozen, Tanh]
[Dense(1), Frozen]
[NonSaturatingGenerator]
[Adam(LearningRate = 0.005, Beta1 = 0.5)]
public sealed partial class NonSaturatingGeneratorNetwork;

[Network]
[Input(4)]
[Dense(16), Tanh]
[Dense(2)]
[Dense(24), Frozen, Tanh]
[Dense(1), Frozen]
[MinimaxGenerator]
[Adam(LearningRate = 0.005, Beta1 = 0.5)]
public sealed partial class MinimaxGeneratorNetwork;

[Network]
[Input(2)]
[Dense(24), Tanh]
[Dense(1)]
[LeastSquaresDiscriminator]
[Adam(LearningRate = 0.01, Beta1 = 0.5)]
public sealed partial class LeastSquaresSampleDiscriminator;

[Network]
[Input(4)]
[Dense(16), Tanh]
[Dense(2)]
[Dense(24), Frozen, Tanh]
[Dense(1), Frozen]
[LeastSquaresGenerator]
[Adam(LearningRate = 0.005, Beta1 = 0.5)]
public sealed partial class LeastSquaresGeneratorNetwork;

// The critic's slope is bounded by the norms of its weights.
[Network]
[Input(2)]
[Dense(24), MaxNorm(1), Tanh]
[Dense(1), MaxNorm(1)]
[WassersteinCritic]
[RmsProp(LearningRate = 0.01)]
public sealed partial class SampleCritic;

[Network]
[Input(4)]
[Dense(16), Tanh]
[Dense(2)]
[Dense(24), Frozen, Tanh]
[Dense(1), Frozen]
[WassersteinGenerator]
[RmsProp(LearningRate = 0.005)]
public sealed partial class WassersteinGeneratorNetwork;
