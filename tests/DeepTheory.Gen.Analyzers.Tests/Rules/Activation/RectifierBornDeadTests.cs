namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class RectifierBornDeadTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(2), {|#0:Dense(2)|}, Relu, Dense(1), MeanSquaredError",
        Verify.Says("DTG3008", "With a width of 2 the rectified layers give nothing but 0 for a sample, and pass no gradient, with probability 25 % before training; make them wider, or take LeakyRelu"));

    [Theory]
    [InlineData("Input(2), {|DTG3008:Dense(2)|}, Relu, Dense(1), Sigmoid, BinaryCrossEntropy", "Input(2), Dense(2), LeakyRelu, Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(2), Dense(4), Relu, {|DTG3008:Dense(3)|}, Relu6, Dense(4), Tanh, Dense(1), MeanSquaredError", "Input(2), Dense(4), LeakyRelu, Dense(3), LeakyRelu, Dense(4), Tanh, Dense(1), MeanSquaredError")]
    public Task NarrowLayers_AreReported_AndMadeLeaky(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), {|DTG3008:Dense(5)|}, Relu, Dense(5), Relu, Dense(5), Relu, Dense(5), Relu, Dense(1), MeanSquaredError")]
    public Task ManyLayersTogether_AreReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(2), Dense(4), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(2), Dense(2), LeakyRelu, Dense(1), MeanSquaredError")]
    [InlineData("Input(2), Dense(2), Tanh, Dense(1), MeanSquaredError")]
    [InlineData("Input(2), Dense(2), LayerNorm, Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(2), Dense(2), Bias(0.1), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(2), Dense(2), Relu, Dense(1)")]
    [InlineData("Input(2, Name = \"x\"), Dense(2), Relu, Add(\"x\"), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(2), {|DTG2012:Relu|}, MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
