namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class RectifierBornNegativeTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(16), {|#0:Bias(-3)|}, Relu, Dense(1), MeanSquaredError",
        Verify.Says("DTG3009", "With a bias of -3 only 1.69 % of the inputs of Relu begin above 0; the others give 0 and pass no gradient, so that most units never learn; take the bias away"));

    [Theory]
    [InlineData("Input(4), Dense(16), HeNormal, {|DTG3009:Bias(-2)|}, Relu6, Dense(1), MeanSquaredError", "Input(4), Dense(16), HeNormal, Relu6, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(16, UseBias = false), BatchNorm, {|DTG3009:Bias(-2)|}, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(16, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError")]
    public Task BiasFarBelowZero_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(16), Bias(-0.1), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(16), Bias(-3), Relu, Dense(1)")]
    [InlineData("Input(4), Dense(16), Relu, Dense(1), Bias(-3), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
