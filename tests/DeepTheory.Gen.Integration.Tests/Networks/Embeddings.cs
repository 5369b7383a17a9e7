namespace DeepTheory.Gen.Integration.Networks;

// Networks whose losses look at several samples together, or have no target.
[Network]
[Input(2)]
[Dense(24), Relu]
[Dense(24), Relu]
[Dense(2)]
[Triplet]
[Adam(LearningRate = 0.005)]
public sealed partial class TripletNetwork;

[Network]
[Input(2)]
[Dense(24), Relu]
[Dense(24), Relu]
[Dense(2)]
[Triplet(Margin = 0.5, Distance = Distance.SquaredEuclidean)]
[Adam(LearningRate = 0.005)]
public sealed partial class SquaredTripletNetwork;

[Network]
[Input(2)]
[Dense(24), Relu]
[Dense(24), Relu]
[Dense(2)]
[Contrastive(Margin = 2)]
[Adam(LearningRate = 0.005)]
public sealed partial class ContrastiveNetwork;

[Network]
[Input(3)]
[Dense(6)]
[GaussianKullbackLeibler]
[Adam(LearningRate = 0.05)]
public sealed partial class LatentNetwork;

[Network]
[Input(6)]
[Dense(5)]
[PlackettLuce]
[Adam(LearningRate = 0.05)]
public sealed partial class RankingNetwork;

[Network]
[Input(2)]
[Dense(16), Tanh]
[Dense(1)]
[MinimaxDiscriminator]
[Adam(LearningRate = 0.02)]
public sealed partial class MinimaxDiscriminatorNetwork;

[Network]
[Input(2)]
[Dense(16), Tanh]
[Dense(1)]
[LeastSquaresDiscriminator]
[Adam(LearningRate = 0.02)]
public sealed partial class LeastSquaresDiscriminatorNetwork;

// A bounded output keeps the critic's slope, and so its loss, bounded.
#pragma warning disable DTG2014 // No weights are bounded here, which a critic would need otherwise.
[Network]
[Input(2)]
[Dense(16), Tanh]
[Dense(1), Tanh]
[WassersteinCritic]
[Adam(LearningRate = 0.02)]
public sealed partial class WassersteinCriticNetwork;
#pragma warning restore DTG2014
