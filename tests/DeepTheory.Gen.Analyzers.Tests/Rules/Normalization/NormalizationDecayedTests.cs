namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NormalizationDecayedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(8), LayerNorm, Relu, Dense(1), MeanSquaredError, AdamW(DecayBiases = {|#0:true|})",
        Verify.Says("DTG4005", "DecayBiases lets WeightDecay shrink biases and the scales of LayerNorm towards 0 too, which hold no complexity to pay for; leave them out"));

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, AdamW(WeightDecay = 0.02, DecayBiases = {|DTG4005:true|})", "Input(4), Dense(1), MeanSquaredError, AdamW(WeightDecay = 0.02)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, AdamW(DecayBiases = {|DTG4005:true|})", "Input(4), Dense(1), MeanSquaredError, AdamW")]
    public Task DecayedBiases_AreReported_AndLeftOut(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, AdamW(DecayBiases = false)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Sgd(DecayBiases = true)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
