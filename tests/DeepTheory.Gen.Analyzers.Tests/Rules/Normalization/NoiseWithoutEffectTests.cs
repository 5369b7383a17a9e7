namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NoiseWithoutEffectTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), {|#0:Dropout(0)|}, Dense(1), MeanSquaredError",
        Verify.Says("DTG4007", "Dropout with rate 0 changes nothing, in training or prediction; take it away, or give it more"));

    [Theory]
    [InlineData("Input(4), {|DTG4007:GaussianNoise(0)|}, Dense(1), MeanSquaredError", "Input(4), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Selu, {|DTG4007:AlphaDropout(0)|}, Dense(1), MeanSquaredError", "Input(4), Dense(8), Selu, Dense(1), MeanSquaredError")]
    public Task EmptyNoise_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dropout(0.1), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), GaussianNoise(0.1), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(1), {|DTG4003:Dropout(0)|}, MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
