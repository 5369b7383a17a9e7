namespace DeepTheory.Gen.Integration.Networks;

// Networks of blocks beside the same written out, and networks with further outputs.

[Block]
[Dense(Argument.First, Name = "wide"), Tanh]
[Dropout(0.25)]
[Dense(12), LayerNorm]
[Add("input"), Silu]
public static class ResidualBlock;

[Block]
[Repeat(2, typeof(ResidualBlock), Argument.First)]
[Repeat(1, typeof(GatedBlock))]
public static class Stage;

[Block]
[Dense(12, Name = "gate"), Activation(nameof(Bump))]
[From("input"), Dense(12), Tanh, Add("gate")]
public static class GatedBlock
{
    private static float Bump(float x) => x * MathF.Exp(-x * x);
}

[Network]
[Input(5)]
[Dense(12), Tanh]
[Repeat(1, typeof(Stage), 20, Name = "stage")]
[Repeat(2, typeof(ResidualBlock), 7)]
[Add("stage")]
[Dense(3)]
[MeanSquaredError, Adam]
public sealed partial class BlocksNetwork;

[Network]
[Input(5)]
[Dense(12, Name = "a"), Tanh]
[Dense(20), Tanh, Dropout(0.25), Dense(12), LayerNorm, Add("a", Name = "b"), Silu]
[Dense(20), Tanh, Dropout(0.25), Dense(12), LayerNorm, Add("b", Name = "c"), Silu]
[Dense(12, Name = "gate"), Activation(nameof(Bump))]
[From("c"), Dense(12), Tanh, Add("gate", Name = "stage")]
[Dense(7), Tanh, Dropout(0.25), Dense(12), LayerNorm, Add("stage", Name = "d"), Silu]
[Dense(7), Tanh, Dropout(0.25), Dense(12), LayerNorm, Add("d"), Silu]
[Add("stage")]
[Dense(3)]
[MeanSquaredError, Adam]
public sealed partial class BlocksWrittenOutNetwork
{
    private static float Bump(float x) => x * MathF.Exp(-x * x);
}

/// <summary>The residual blocks without noise, so that a loss has one value.</summary>
[Network]
[Input(5)]
[Dense(6), Tanh]
[Repeat(3, typeof(SmoothBlock))]
[Dense(2)]
[MeanSquaredError]
public sealed partial class RepeatedBlockNetwork;

[Block, Dense(9), Gelu, Dense(6), Add("input")]
public static class SmoothBlock;

[Network]
[Input(14)]
[Dense(40), Relu]
[Dropout(0.5)]
[Dense(5), Tanh, Output("code")]
[Dense(40), Relu, Output("inner picture")]
[Dense(14)]
[MeanSquaredError, Adam(LearningRate = 0.01)]
public sealed partial class AutoencoderNetwork;

/// <summary>The second half of <see cref="AutoencoderNetwork"/>.</summary>
[Network]
[Input(5)]
[Dense(40, Name = "dense3"), Relu]
[Dense(14, Name = "dense4")]
public sealed partial class DecoderNetwork;

/// <summary>The first half of <see cref="AutoencoderNetwork"/>.</summary>
[Network]
[Input(14)]
[Dense(40, Name = "dense1"), Relu]
[Dense(5, Name = "dense2"), Tanh]
public sealed partial class EncoderNetwork;

/// <summary>Outputs beside the way to the loss: a branch of its own, the logits within, and the last value itself.</summary>
[Network]
[Input(6)]
[Dense(16), BatchNorm, Relu, Dropout(0.1)]
[Dense(300, Name = "trunk"), Tanh]
[Dense(4, Name = "value"), Sigmoid, Output("value")]
[From("trunk")]
[Dense(3), Output("logits")]
[Softmax, Output("probabilities")]
[CategoricalCrossEntropy, Adam]
public sealed partial class HeadsNetwork;
