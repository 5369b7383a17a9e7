namespace DeepTheory.Gen.Generators.Tests;

/// <summary>
/// What is emitted, part by part, kept under _snapshots. After an intended change run the tests with DTG_UPDATE_SNAPSHOTS=1 and
/// review the difference as any other.
/// </summary>
public sealed class SnapshotTests
{
    private const string Perceptron = "Input(2), Dense(3), Tanh, Dense(1), MeanSquaredError, Sgd";

    [Theory]
    [InlineData("Parameters")]
    [InlineData("Forward")]
    [InlineData("Backward")]
    [InlineData("Training")]
    public void EachPart_OfASmallNetwork_ReadsAsKept(string part) => Match(Perceptron, part, $"Perceptron.{part}");

    [Fact]
    public void Forward_OfAResidualNetwork_ReadsAsKept() =>
        Match("Input(4), Dense(8, Name = \"skip\"), Tanh, Dense(8), Relu, Add(\"skip\"), Dense(2)", "Forward", "Residual.Forward");

    [Fact]
    public void Forward_OfALikelihood_ReadsAsKept() =>
        Match("Input(2), Dense(4), GaussianLikelihood, Sgd", "Forward", "Likelihood.Forward");

    [Fact]
    public void Forward_OfAMixture_ReadsAsKept() =>
        Match("Input(2), Dense(6), MixtureOfGaussians, Sgd", "Forward", "Mixture.Forward");

    [Fact]
    public void Backward_OfANetworkWithDropout_ReadsAsKept() =>
        Match("Input(4), Dense(8), Relu, Dropout(0.25), Dense(3), Softmax, CategoricalCrossEntropy, Sgd", "Backward", "Dropout.Backward");

    [Fact]
    public void Training_WithWeightDecay_ReadsAsKept() =>
        Match("Input(2), Dense(1), MeanSquaredError, Sgd(LearningRate = 0.1, WeightDecay = 0.01)", "Training", "WeightDecay.Training");

    [Theory]
    [InlineData("Forward")]
    [InlineData("Backward")]
    public void EachPart_OfANetworkWithLayerNorm_ReadsAsKept(string part) =>
        Match("Input(4), Dense(6), LayerNorm, Tanh, Dense(1), MeanSquaredError, Sgd", part, $"LayerNorm.{part}");

    [Theory]
    [InlineData("Parameters")]
    [InlineData("Forward")]
    [InlineData("Backward")]
    [InlineData("Training")]
    public void EachPart_OfANetworkWithBatchNorm_ReadsAsKept(string part) =>
        Match("Input(2), Dense(3), BatchNorm, Relu, Dense(1), MeanSquaredError, Sgd", part, $"BatchNorm.{part}");

    [Fact]
    public void Backward_OfANetworkWithGroupNorm_ReadsAsKept() =>
        Match("Input(4), Dense(24), Reshape(4, 2, 3), GroupNorm(2), Relu, Flatten, Dense(1), MeanSquaredError, Sgd", "Backward", "GroupNorm.Backward");

    [Fact]
    public void Training_WithScheduleAndBoundedWeights_ReadsAsKept() => Match(
        "Input(2), Dense(1), MaxNorm(3), MeanSquaredError, L1(0.001), Nadam, CosineWarmRestarts(7, Multiplier = 2, Minimum = 1e-5)",
        "Training",
        "Nadam.Training");

    [Fact]
    public void Outputs_OfAnAutoencoder_ReadAsKept() =>
        Match("Input(6), Dense(20), Tanh, Dense(3), Output(\"code\"), Sigmoid, Dense(6), MeanSquaredError, Sgd", "Outputs", "Autoencoder.Outputs");

    [Fact]
    public void Signatures_OfAFaultyNetworkWithAFurtherOutput_ReadAsKept() =>
        Match("Input(2), Dense(3), Output(\"code\"), Dense(0), MeanSquaredError", "Parameters", "FaultyOutput.Signatures");

    [Fact]
    public void Signatures_OfAFaultyDeclaration_ReadAsKept() => Match("Input(2, 2), Dense(1), MeanSquaredError", "Parameters", "Faulty.Signatures");

    [Fact]
    public void Signatures_OfAFaultyLikelihood_ReadAsKept() => Match("Input(2), Dense(3), GaussianLikelihood", "Parameters", "FaultyLikelihood.Signatures");

    [Theory]
    [InlineData("Dense(3)", "Pretrained.Parameters")]
    [InlineData("Dense(0)", "FaultyPretrained.Signatures")]
    public void ANetworkWithWeights_ReadsAsKept(string layer, string snapshot) => Snapshot.Match(
        NetworkCompiler.Run($"""
            using DeepTheory.Gen;
            namespace Demo;
            [Network(Weights = "models/digits.safetensors"), Input(2), {layer}]
            public sealed partial class Net;
            """).VerifyClean().SourceEndingWith("Net.Parameters.g.cs"), snapshot);

    [Fact]
    public void Backward_WithFunctionsOfItsOwn_ReadsAsKept() => Snapshot.Match(
        NetworkCompiler.Run("""
            using System;
            using DeepTheory.Gen;
            namespace Demo;
            [Network, Input(2), Dense(3), Activation(nameof(Bump)), Loss(nameof(Pinball)), Sgd]
            public sealed partial class Small
            {
                private static float Bump(float x) => x * MathF.Exp(-x * x);

                private static float Pinball(float prediction, float target) =>
                    target > prediction ? 0.9f * (target - prediction) : 0.1f * (prediction - target);
            }
            """).VerifyClean().SourceEndingWith("Small.Backward.g.cs"),
        "Written.Backward");

    private static void Match(string attributes, string part, string name) =>
        Snapshot.Match(NetworkCompiler.Run(Declared.Source(attributes, "Small")).VerifyClean().SourceEndingWith($"Small.{part}.g.cs"), name);
}
