namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class BiasLargeTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(16), {|#0:Bias(1)|}, Tanh, Dense(1), MeanSquaredError",
        Verify.Says("DTG3010", "A bias of 1 begins all units of Dense off the middle of what they take in, to the same side; take it away, so that biases begin at 0"));

    [Theory]
    [InlineData("Input(4), Dense(16), {|DTG3010:Bias(0.5)|}, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(16), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(16), {|DTG3010:Bias(-0.5)|}, HeNormal, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(16), HeNormal, Relu, Dense(1), MeanSquaredError")]
    public Task LargeBias_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(16), Bias(0.1), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(16), Relu, Dense(1), Bias(5), MeanSquaredError")]
    [InlineData("Input(4), Dense(16), Bias(1), Tanh, Dense(1)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
