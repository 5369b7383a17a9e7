namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NormalizationOnOutputTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(8), Relu, Dense(2), {|#0:LayerNorm|}, MeanSquaredError",
        Verify.Says("DTG4004", "LayerNorm stands behind the last layer with weights and brings the outputs of each sample to a fixed mean and variance, whatever the targets are; take it away"));

    [Theory]
    [InlineData("Input(4), Dense(8), Relu, Dense(2), {|DTG4004:BatchNorm|}, MeanSquaredError", "Input(4), Dense(8), Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Relu, Dense(2), {|DTG4004:RmsNorm|}, Softmax, CategoricalCrossEntropy", "Input(4), Dense(8), Relu, Dense(2), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(8), Relu, Dense(2), {|DTG4004:LayerNorm|}, {|DTG4004:BatchNorm|}, MeanSquaredError", "Input(4), Dense(8), Relu, Dense(2), MeanSquaredError")]
    public Task NormalisationBehindTheLastWeights_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(8), LayerNorm, Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Relu, Dense(2), LayerNorm")]
    [InlineData("Input(4), Dense(8), Relu, Dense(3), LayerNorm, Triplet")]
    [InlineData("Input(4), Dense(8), LayerNorm, Relu, Dense(2), Frozen, MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
