namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NormalizationRepeatedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(8), LayerNorm, {|#0:BatchNorm|}, Relu, Dense(1), MeanSquaredError",
        Verify.Says("DTG4006", "BatchNorm normalises what LayerNorm has normalised just before, so that one of the two, with 16 parameters, is paid for in vain; take BatchNorm away"));

    [Theory]
    [InlineData("Input(4), Dense(8), LayerNorm, {|DTG4006:LayerNorm|}, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(8), LayerNorm, Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), RmsNorm, Flatten, {|DTG4006:LayerNorm|}, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(8), RmsNorm, Flatten, Relu, Dense(1), MeanSquaredError")]
    public Task SecondNormalisation_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(8), LayerNorm, Relu, LayerNorm, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), LayerNorm, LayerNorm, Relu, Dense(1)")]
    [InlineData("Input(4), Dense(8), LayerNorm, Reshape(2, 4), LayerNorm, Flatten, Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), LayerNorm(Name = \"x\"), LayerNorm, Relu, Add(\"x\"), Dense(1), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
