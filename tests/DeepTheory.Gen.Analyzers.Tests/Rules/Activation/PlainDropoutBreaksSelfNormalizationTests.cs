namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class PlainDropoutBreaksSelfNormalizationTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(16), Selu, {|#0:Dropout(0.2)|}, Dense(1), MeanSquaredError",
        Verify.Says("DTG3011", "Dropout sets outputs of Selu to 0, which is not where it saturates, and makes their variance 1.25 times as large, so that they no longer normalise themselves; take AlphaDropout"));

    [Theory]
    [InlineData("Input(4), Dense(16), Selu, {|DTG3011:Dropout(0.2)|}, Dense(1), MeanSquaredError", "Input(4), Dense(16), Selu, AlphaDropout(0.2), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(16), Selu, Flatten, {|DTG3011:Dropout(rate: 0.3)|}, Dense(1), MeanSquaredError", "Input(4), Dense(16), Selu, Flatten, AlphaDropout(rate: 0.3), Dense(1), MeanSquaredError")]
    public Task Dropout_IsReported_AndReplaced(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(16), Selu, AlphaDropout(0.2), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dropout(0.2), Dense(16), Selu, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(16), Relu, Dropout(0.2), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(16), Selu, Dropout(0.2), Dense(1)")]
    [InlineData("Input(4), Dense(16), Selu, GaussianNoise(0.1), Dense(1), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
