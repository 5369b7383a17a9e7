namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SelfNormalizationWithoutVarianceTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(64), Dense(32), {|#0:HeNormal|}, Selu, Dense(2), MeanSquaredError",
        Verify.Says("DTG3014", "Selu keeps mean 0 and variance 1 from layer to layer only with weights of standard deviation 0.125, but HeNormal draws 0.177; write LeCunNormal"));

    [Theory]
    [InlineData("Input(64), Dense(32), {|DTG3014:HeUniform|}, Selu, Dense(2), MeanSquaredError", "Input(64), Dense(32), LeCunNormal, Selu, Dense(2), MeanSquaredError")]
    [InlineData("Input(64), Dense(32), {|DTG3014:Normal(0.02)|}, Selu, Dense(2), MeanSquaredError", "Input(64), Dense(32), LeCunNormal, Selu, Dense(2), MeanSquaredError")]
    public Task AnotherVariance_IsReported_AndReplaced(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(64), Dense(32), LeCunUniform, Selu, Dense(2), MeanSquaredError")]
    [InlineData("Input(64), Dense(64), GlorotNormal, Selu, Dense(2), MeanSquaredError")]
    [InlineData("Input(64), Dense(32), Orthogonal, Selu, Dense(2), MeanSquaredError")]
    [InlineData("Input(64), Dense(32), TruncatedNormal(0.15), Selu, Dense(2), MeanSquaredError")]
    [InlineData("Input(64), Dense(32), Selu, Dense(2), HeNormal, Selu, MeanSquaredError")]
    [InlineData("Input(64), Dense(32), HeNormal, Selu, Dense(2)")]
    [InlineData("Input(64), Dense(32), HeNormal, LayerNorm, Selu, Dense(2), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
