namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SmoothingTermLargeTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), MeanSquaredError, Adam(Epsilon = {|#0:1|})",
        Verify.Says("DTG5003", "With Epsilon = 1 the steps of Adam are no longer measured by each parameter's gradients, which mostly are smaller: it becomes plain descent with rate 0.001; leave Epsilon out"));

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam(LearningRate = 0.01, Epsilon = {|DTG5003:0.1|})", "Input(4), Dense(1), MeanSquaredError, Adam(LearningRate = 0.01)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, RmsProp(Epsilon = {|DTG5003:0.5|})", "Input(4), Dense(1), MeanSquaredError, RmsProp")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adagrad(Epsilon = {|DTG5003:0.5|})", "Input(4), Dense(1), MeanSquaredError, Adagrad")]
    public Task LargeEpsilon_IsReported_AndLeftOut(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam(Epsilon = 1e-4)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adadelta(Epsilon = 0.1)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Sgd")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
