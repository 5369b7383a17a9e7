namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LinearLayersCollapseTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(8), {|#0:Dense(2)|}, MeanSquaredError",
        Verify.Says("DTG3001", "Dense stands on Dense with nothing nonlinear between, so that the two are one matrix and 58 parameters do what 10 can; put an activation such as Relu between"));

    [Theory]
    [InlineData("Input(4), Dense(8), {|DTG3001:Dense(2)|}, MeanSquaredError", "Input(4), Dense(8), Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Bias(0.1), Dropout(0.2), Flatten, {|DTG3001:Dense(2)|}, MeanSquaredError", "Input(4), Dense(8), Bias(0.1), Relu, Dropout(0.2), Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Linear, {|DTG3001:Dense(2)|}, MeanSquaredError", "Input(4), Dense(8), Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), {|DTG3001:Dense(8)|}, {|DTG3001:Dense(2)|}, Softmax, CategoricalCrossEntropy", "Input(4), Dense(8), Relu, Dense(8), Relu, Dense(2), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(4), {|DTG3001:Dense(4)|}, MeanSquaredError", "Input(4), Dense(4), Relu, Dense(4), MeanSquaredError")]
    public Task LayersWithoutActivationBetween_AreReported_AndGivenOne(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(8), Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Dense(2)")]
    [InlineData("Input(4), Dense(8), LayerNorm, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Maxout, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Frozen, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8, Name = \"x\"), Dense(8), Relu, Add(\"x\"), Dense(2), MeanSquaredError")]
    [InlineData("Input(8), Dense(16), Tanh, Dense(2), Dense(16), Tanh, Dense(8), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
