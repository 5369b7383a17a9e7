namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class DecayTwiceTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), MeanSquaredError, {|#0:L2(0.01)|}, Sgd(WeightDecay = 0.02)",
        Verify.Says("DTG5004", "L2 and WeightDecay of Sgd both pull the weights towards 0, one by 0.01 w and the other by 0.02 w, which nobody reads as one strength; keep WeightDecay alone"));

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, {|DTG5004:L2(0.01)|}, AdamW", "Input(4), Dense(1), MeanSquaredError, AdamW")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Momentum(WeightDecay = 1e-4), {|DTG5004:L2(0.01)|}", "Input(4), Dense(1), MeanSquaredError, Momentum(WeightDecay = 1e-4)")]
    public Task SecondDecay_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, L2(0.01), Sgd")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, L1(0.01), Sgd(WeightDecay = 0.02)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, L2(0), AdamW")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Sgd(WeightDecay = 0.02)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
