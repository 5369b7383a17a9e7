namespace DeepTheory.Gen.Integration.Networks;

// Each likelihood, for one target and one input.
[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(2)]
[GaussianLikelihood]
[Adam(LearningRate = 0.01)]
public sealed partial class GaussianVariance;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(2)]
[GaussianLikelihood(Spread = Spread.StandardDeviation, Link = Link.Exponential)]
[Adam(LearningRate = 0.01)]
public sealed partial class GaussianDeviation;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(2)]
[LaplaceLikelihood]
[Adam(LearningRate = 0.01)]
public sealed partial class LaplaceNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(3)]
[StudentTLikelihood]
[Adam(LearningRate = 0.01)]
public sealed partial class StudentTNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(1)]
[ExponentialLikelihood(Link = Link.Exponential)]
[Adam(LearningRate = 0.01)]
public sealed partial class ExponentialNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(1), Softplus]
[ExponentialLikelihood(Link = Link.Identity)]
[Adam(LearningRate = 0.01)]
public sealed partial class IdentityNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(2)]
[GammaLikelihood]
[Adam(LearningRate = 0.01)]
public sealed partial class GammaNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(2)]
[BetaLikelihood]
[Adam(LearningRate = 0.01)]
public sealed partial class BetaNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(2)]
[VonMisesLikelihood]
[Adam(LearningRate = 0.01)]
public sealed partial class VonMisesNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(1)]
[PoissonLikelihood]
[Adam(LearningRate = 0.01)]
public sealed partial class PoissonNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(1)]
[BernoulliLikelihood]
[Adam(LearningRate = 0.01)]
public sealed partial class BernoulliNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(3)]
[CategoricalLikelihood]
[Adam(LearningRate = 0.01)]
public sealed partial class CategoricalNetwork;

[Network]
[Input(1)]
[Dense(24), Tanh]
[Dense(6)]
[MixtureOfGaussians]
[Adam(LearningRate = 0.01)]
public sealed partial class MixtureNetwork;

// Three targets: the heads stand one after another.
[Network]
[Input(2)]
[Dense(6)]
[GaussianLikelihood]
public sealed partial class ThreeGaussians;

[Network]
[Input(2)]
[Dense(6)]
[GaussianLikelihood(Spread = Spread.StandardDeviation, Link = Link.Exponential)]
public sealed partial class ThreeGaussiansOfDeviation;

[Network]
[Input(2)]
[Dense(6)]
[LaplaceLikelihood(Link = Link.Identity)]
public sealed partial class ThreeLaplaces;

[Network]
[Input(2)]
[Dense(9)]
[StudentTLikelihood]
public sealed partial class ThreeStudentTs;

[Network]
[Input(2)]
[Dense(3)]
[ExponentialLikelihood]
public sealed partial class ThreeExponentials;

[Network]
[Input(2)]
[Dense(6)]
[GammaLikelihood(Link = Link.Exponential)]
public sealed partial class ThreeGammas;

[Network]
[Input(2)]
[Dense(6)]
[BetaLikelihood]
public sealed partial class ThreeBetas;

[Network]
[Input(2)]
[Dense(6)]
[VonMisesLikelihood]
public sealed partial class ThreeVonMises;

[Network]
[Input(2)]
[Dense(3)]
[PoissonLikelihood]
public sealed partial class ThreePoissons;

[Network]
[Input(2)]
[Dense(3)]
[BernoulliLikelihood]
public sealed partial class ThreeBernoullis;

[Network]
[Input(2)]
[Dense(4)]
[CategoricalLikelihood]
public sealed partial class FourClasses;

[Network]
[Input(2)]
[Dense(9)]
[MixtureOfGaussians]
public sealed partial class ThreeComponents;

// A layer of the loss's own width that gives its input: what the loss sees is what a test wants.
[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[GaussianLikelihood]
public sealed partial class RawGaussian;

[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[GaussianLikelihood(Spread = Spread.StandardDeviation)]
public sealed partial class RawGaussianOfDeviation;

[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[GaussianLikelihood(Link = Link.Exponential)]
public sealed partial class RawGaussianOfLogarithm;

[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[GaussianLikelihood(Link = Link.Identity)]
public sealed partial class RawGaussianOfIdentity;

[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[LaplaceLikelihood]
public sealed partial class RawLaplace;

[Network]
[Input(6)]
[Dense(6, UseBias = false)]
[StudentTLikelihood]
public sealed partial class RawStudentT;

[Network]
[Input(6)]
[Dense(6, UseBias = false)]
[StudentTLikelihood(Link = Link.Exponential)]
public sealed partial class RawStudentTOfLogarithm;

[Network]
[Input(2)]
[Dense(2, UseBias = false)]
[ExponentialLikelihood]
public sealed partial class RawExponential;

[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[GammaLikelihood]
public sealed partial class RawGamma;

[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[GammaLikelihood(Link = Link.Exponential)]
public sealed partial class RawGammaOfLogarithm;

[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[BetaLikelihood]
public sealed partial class RawBeta;

[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[BetaLikelihood(Link = Link.Identity)]
public sealed partial class RawBetaOfIdentity;

[Network]
[Input(4)]
[Dense(4, UseBias = false)]
[VonMisesLikelihood]
public sealed partial class RawVonMises;

[Network]
[Input(2)]
[Dense(2, UseBias = false)]
[PoissonLikelihood]
public sealed partial class RawPoisson;

[Network]
[Input(2)]
[Dense(2, UseBias = false)]
[PoissonLikelihood(Link = Link.Softplus)]
public sealed partial class RawPoissonOfSoftplus;

[Network]
[Input(2)]
[Dense(2, UseBias = false)]
[BernoulliLikelihood]
public sealed partial class RawBernoulli;

[Network]
[Input(3)]
[Dense(3, UseBias = false)]
[CategoricalLikelihood]
public sealed partial class RawCategorical;

[Network]
[Input(6)]
[Dense(6, UseBias = false)]
[MixtureOfGaussians]
public sealed partial class RawMixture;

[Network]
[Input(6)]
[Dense(6, UseBias = false)]
[MixtureOfGaussians(Link = Link.Identity)]
public sealed partial class RawMixtureOfIdentity;
