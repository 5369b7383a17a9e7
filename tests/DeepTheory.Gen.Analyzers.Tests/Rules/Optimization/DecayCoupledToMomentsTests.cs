namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class DecayCoupledToMomentsTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), MeanSquaredError, Adam(WeightDecay = {|#0:0.01|})",
        Verify.Says("DTG5005", "Adam divides WeightDecay by the size of each weight's gradients together with them, so that weights with large gradients hardly decay; take AdamW, whose decay acts on all weights alike"));

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam(LearningRate = 0.01, WeightDecay = {|DTG5005:0.01|})", "Input(4), Dense(1), MeanSquaredError, AdamW(LearningRate = 0.01, WeightDecay = 0.01)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, {|DTG5005:L2(0.02)|}, Adam(LearningRate = 0.01)", "Input(4), Dense(1), MeanSquaredError, AdamW(LearningRate = 0.01, WeightDecay = 0.02)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam, {|DTG5005:L2(1e-4)|}", "Input(4), Dense(1), MeanSquaredError, AdamW(WeightDecay = 0.0001)")]
    public Task CoupledDecay_IsReported_AndDecoupled(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, RmsProp(WeightDecay = {|DTG5005:0.01|})")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Nadam, {|DTG5005:L2(0.01)|}")]
    public Task OptimizersWithoutDecoupledTwin_AreReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, AdamW(WeightDecay = 0.01)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Sgd(WeightDecay = 0.01)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, L1(0.01), Adam")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, L2(0), Adam")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
