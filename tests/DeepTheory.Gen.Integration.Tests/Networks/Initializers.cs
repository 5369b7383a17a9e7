namespace DeepTheory.Gen.Integration.Networks;

// 200 inputs, 300 outputs: 60,000 weights to take statistics of.

[Network]
[Input(200)]
[Dense(300), HeNormal, Tanh]
public sealed partial class HeNormalNetwork;

[Network]
[Input(200)]
[Dense(300), HeUniform, Tanh]
public sealed partial class HeUniformNetwork;

[Network]
[Input(200)]
[Dense(300), GlorotNormal, Tanh]
public sealed partial class GlorotNormalNetwork;

[Network]
[Input(200)]
[Dense(300), GlorotUniform, Tanh]
public sealed partial class GlorotUniformNetwork;

[Network]
[Input(200)]
[Dense(300), LeCunNormal, Tanh]
public sealed partial class LeCunNormalNetwork;

[Network]
[Input(200)]
[Dense(300), LeCunUniform, Tanh]
public sealed partial class LeCunUniformNetwork;

[Network]
[Input(200)]
[Dense(300), Normal(0.3, Mean = 0.7), Tanh]
public sealed partial class NormalNetwork;

[Network]
[Input(200)]
[Dense(300), Uniform(-0.2, 0.6), Tanh]
public sealed partial class UniformNetwork;

[Network]
[Input(200)]
[Dense(300), Zeros, Bias(0.25), Tanh]
public sealed partial class ZerosNetwork;

[Network]
[Input(200)]
[Dense(300), Constant(1.5), Bias(-2), Tanh]
public sealed partial class ConstantNetwork;

[Network]
[Input(200)]
[Dense(300), Relu]
public sealed partial class DefaultOfRelu;

[Network]
[Input(200)]
[Dense(300), Tanh]
public sealed partial class DefaultOfTanh;

[Network]
[Input(200)]
[Dense(300), Selu]
public sealed partial class DefaultOfSelu;

[Network]
[Input(200)]
[Dense(300)]
public sealed partial class DefaultOfNothing;

[Network]
[Input(200)]
[Dense(300), TruncatedNormal(0.3, Mean = -0.4), Tanh]
public sealed partial class TruncatedNormalNetwork;

[Network]
[Input(130)]
[Dense(37), Orthogonal]
public sealed partial class OrthogonalWide;

[Network]
[Input(17)]
[Dense(100), Orthogonal(Gain = 1.5)]
public sealed partial class OrthogonalTall;

[Network]
[Input(64)]
[Dense(64), Orthogonal]
public sealed partial class OrthogonalSquare;

[Network]
[Input(1)]
[Dense(9), Orthogonal]
public sealed partial class OrthogonalSingle;

[Network]
[Input(3)]
[Dense(3), Orthogonal]
public sealed partial class OrthogonalThree;

[Network]
[Input(3)]
[Dense(2), Identity(2)]
public sealed partial class IdentityWide;

[Network]
[Input(2)]
[Dense(3), Identity]
public sealed partial class IdentityTall;

[Network]
[Input(3)]
[Dense(3), Identity]
public sealed partial class IdentitySquare;
