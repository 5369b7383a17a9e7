namespace DeepTheory.Gen.Integration.Networks;

// One hidden layer of each activation: 5 units, so that rows are padded, then 2 more behind the same activation.
#pragma warning disable DTG2012, DTG2013 // Every activation has the same loss, whatever it is meant for.

[Network]
[Input(3)]
[Dense(5), Celu(1.5)]
[Dense(2), Celu(1.5)]
[MeanSquaredError]
public sealed partial class CeluNetwork;

[Network]
[Input(3)]
[Dense(5), Elu(0.8)]
[Dense(2), Elu(0.8)]
[MeanSquaredError]
public sealed partial class EluNetwork;

[Network]
[Input(3)]
[Dense(5), Elu]
[Dense(2), Elu]
[MeanSquaredError]
public sealed partial class EluOfOneNetwork;

[Network]
[Input(3)]
[Dense(5), Gaussian]
[Dense(2), Gaussian]
[MeanSquaredError]
public sealed partial class GaussianNetwork;

[Network]
[Input(3)]
[Dense(5), Sine]
[Dense(2), Sine]
[MeanSquaredError]
public sealed partial class SineNetwork;

[Network]
[Input(3)]
[Dense(5), Gelu]
[Dense(2), Gelu]
[MeanSquaredError]
public sealed partial class GeluNetwork;

[Network]
[Input(3)]
[Dense(5), GeluTanh]
[Dense(2), GeluTanh]
[MeanSquaredError]
public sealed partial class GeluTanhNetwork;

[Network]
[Input(3)]
[Dense(5), HardSigmoid]
[Dense(2), HardSigmoid]
[MeanSquaredError]
public sealed partial class HardSigmoidNetwork;

[Network]
[Input(3)]
[Dense(5), HardSwish]
[Dense(2), HardSwish]
[MeanSquaredError]
public sealed partial class HardSwishNetwork;

[Network]
[Input(3)]
[Dense(5), HardTanh]
[Dense(2), HardTanh]
[MeanSquaredError]
public sealed partial class HardTanhNetwork;

[Network]
[Input(3)]
[Dense(5), LeakyRelu(0.1)]
[Dense(2), LeakyRelu(0.1)]
[MeanSquaredError]
public sealed partial class LeakyReluNetwork;

#pragma warning disable DTG3001 // the linear activation is what is tested
[Network]
[Input(3)]
[Dense(5), Linear(1.5)]
[Dense(2), Linear(1.5)]
[MeanSquaredError]
public sealed partial class LinearNetwork;
#pragma warning restore DTG3001

[Network]
[Input(3)]
[Dense(5), LogSigmoid]
[Dense(2), LogSigmoid]
[MeanSquaredError]
public sealed partial class LogSigmoidNetwork;

#pragma warning disable DTG3012 // gradients through it are what is tested
[Network]
[Input(3)]
[Dense(5), LogSoftmax]
[Dense(2), LogSoftmax]
[MeanSquaredError]
public sealed partial class LogSoftmaxNetwork;
#pragma warning restore DTG3012

[Network]
[Input(3)]
[Dense(5), Mish]
[Dense(2), Mish]
[MeanSquaredError]
public sealed partial class MishNetwork;

[Network]
[Input(3)]
[Dense(5), ParametricRelu(0.3)]
[Dense(2), ParametricRelu(0.3)]
[MeanSquaredError]
public sealed partial class ParametricReluNetwork;

[Network]
[Input(3)]
[Dense(5), Relu]
[Dense(2), Relu]
[MeanSquaredError]
public sealed partial class ReluNetwork;

[Network]
[Input(3)]
[Dense(5), Relu6]
[Dense(2), Relu6]
[MeanSquaredError]
public sealed partial class Relu6Network;

[Network]
[Input(3)]
[Dense(5), Selu]
[Dense(2), Selu]
[MeanSquaredError]
public sealed partial class SeluNetwork;

[Network]
[Input(3)]
[Dense(5), Sigmoid]
[Dense(2), Sigmoid]
[MeanSquaredError]
public sealed partial class SigmoidNetwork;

[Network]
[Input(3)]
[Dense(5), Silu]
[Dense(2), Silu]
[MeanSquaredError]
public sealed partial class SiluNetwork;

#pragma warning disable DTG3012 // gradients through it are what is tested
[Network]
[Input(3)]
[Dense(5), Softmax]
[Dense(2), Softmax]
[MeanSquaredError]
public sealed partial class SoftmaxNetwork;
#pragma warning restore DTG3012

#pragma warning disable DTG3012 // gradients through it are what is tested
[Network]
[Input(3)]
[Dense(5), Softmax(0.7)]
[Dense(2), Softmax(0.7)]
[MeanSquaredError]
public sealed partial class SoftmaxOfTemperatureNetwork;
#pragma warning restore DTG3012

[Network]
[Input(3)]
[Dense(5), Softplus]
[Dense(2), Softplus]
[MeanSquaredError]
public sealed partial class SoftplusNetwork;

[Network]
[Input(3)]
[Dense(5), Softsign]
[Dense(2), Softsign]
[MeanSquaredError]
public sealed partial class SoftsignNetwork;

[Network]
[Input(3)]
[Dense(5), Swish(1.4)]
[Dense(2), Swish(1.4)]
[MeanSquaredError]
public sealed partial class SwishNetwork;

[Network]
[Input(3)]
[Dense(5), Swish(1.4, Trainable = true)]
[Dense(2), Swish(1.4, Trainable = true)]
[MeanSquaredError]
public sealed partial class TrainableSwishNetwork;

[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(2), Tanh]
[MeanSquaredError]
public sealed partial class TanhNetwork;

#pragma warning disable DTG3004 // its gradient of 0 is what is tested
[Network]
[Input(3)]
[Dense(5), Step]
[Dense(2)]
[MeanSquaredError]
public sealed partial class StepNetwork;
#pragma warning restore DTG3004

// Activations alone, which vanish towards −∞.
[Network]
[Input(1)]
[Silu]
public sealed partial class SiluAlone;

[Network]
[Input(1)]
[Swish]
public sealed partial class SwishAlone;

[Network]
[Input(1)]
[Mish]
public sealed partial class MishAlone;

[Network]
[Input(1)]
[Gelu]
public sealed partial class GeluAlone;

[Network]
[Input(1)]
[GeluTanh]
public sealed partial class GeluTanhAlone;

[Network]
[Input(1)]
[HardSwish]
public sealed partial class HardSwishAlone;
