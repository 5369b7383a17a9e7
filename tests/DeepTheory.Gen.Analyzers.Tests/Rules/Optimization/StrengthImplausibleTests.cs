namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class StrengthImplausibleTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), MeanSquaredError, Sgd(WeightDecay = {|#0:5|})",
        Verify.Says("DTG5007", "WeightDecay of 5 outweighs the gradients of any usual loss and multiplies each weight by 0.95 in each step, so that next to nothing is left of the weights, whatever the data say; usual strengths lie between 1e-6 and 0.1"));

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, AdamW(LearningRate = 0.01, WeightDecay = {|DTG5007:20|})", "Input(4), Dense(1), MeanSquaredError, AdamW(LearningRate = 0.01)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, {|DTG5007:L1(1)|}, Adam", "Input(4), Dense(1), MeanSquaredError, Adam")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, {|DTG5007:L2(3)|}, Momentum", "Input(4), Dense(1), MeanSquaredError, Momentum")]
    public Task ImplausibleStrength_IsReported_AndLeftOut(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Sgd(WeightDecay = 0.5)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, AdamW(WeightDecay = 1)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, L2(0.1), Sgd")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, AdamW")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
