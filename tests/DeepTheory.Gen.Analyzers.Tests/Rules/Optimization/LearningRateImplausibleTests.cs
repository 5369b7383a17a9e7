namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LearningRateImplausibleTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), MeanSquaredError, Adam(LearningRate = {|#0:1|})",
        Verify.Says("DTG5001", "A learning rate of 1 is too large for Adam, whose rates lie between 1e-6 and 0.1: steps overshoot and the loss grows; begin with its default 0.001"));

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Sgd(LearningRate = {|DTG5001:1e-8|})", "Input(4), Dense(1), MeanSquaredError, Sgd")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, RmsProp(LearningRate = {|DTG5001:5|}, Rho = 0.95)", "Input(4), Dense(1), MeanSquaredError, RmsProp(Rho = 0.95)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Nesterov(LearningRate = {|DTG5001:2|})", "Input(4), Dense(1), MeanSquaredError, Nesterov")]
    public Task ImplausibleRate_IsReported_AndLeftOut(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam(LearningRate = 0.05)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam(LearningRate = 0.1)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Sgd(LearningRate = 1.0)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adadelta(LearningRate = 1)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Sgd")]
    [InlineData("Input(4), Dense(1), Step, PerceptronRule(LearningRate = 10)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
