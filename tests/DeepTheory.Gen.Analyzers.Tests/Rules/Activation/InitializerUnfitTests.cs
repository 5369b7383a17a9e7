namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class InitializerUnfitTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(64), {|#0:HeNormal|}, Tanh, Dense(2), MeanSquaredError",
        Verify.Says("DTG3003", "HeNormal draws weights of standard deviation 0.707, but before Tanh theory has 0.171, so that the signal keeps its scale from layer to layer; write GlorotUniform"));

    [Theory]
    [InlineData("Input(4), Dense(64), {|DTG3003:GlorotNormal|}, Relu, Dense(2), MeanSquaredError", "Input(4), Dense(64), HeNormal, Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(64), Dense(16), {|DTG3003:LeCunUniform|}, Gelu, Dense(2), MeanSquaredError", "Input(64), Dense(16), HeNormal, Gelu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(64), Bias(0.01), {|DTG3003:HeUniform|}, Sigmoid, Dense(2), MeanSquaredError", "Input(4), Dense(64), Bias(0.01), GlorotUniform, Sigmoid, Dense(2), MeanSquaredError")]
    public Task AnotherScale_IsReported_AndReplaced(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(64), HeUniform, Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(64), GlorotNormal, Tanh, Dense(2), MeanSquaredError")]
    [InlineData("Input(64), Dense(64), LeCunNormal, Tanh, Dense(2), MeanSquaredError")]
    [InlineData("Input(200), Dense(1), LeCunNormal, Tanh, Dense(2), LeCunNormal, MeanSquaredError")]
    [InlineData("Input(4), Dense(64), Relu, Dense(2), HeNormal, Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(64), Orthogonal, Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(64), Normal(0.1), Relu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(64), GlorotNormal, Relu, Dense(2)")]
    [InlineData("Input(4), Dense(64), HeNormal, LayerNorm, Tanh, Dense(2), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
