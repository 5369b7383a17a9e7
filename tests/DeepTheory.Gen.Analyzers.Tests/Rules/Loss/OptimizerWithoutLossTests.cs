namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class OptimizerWithoutLossTests
{
    [Fact]
    public Task OptimizerAlone_IsReported() => Verify.Operations(
        "Input(4), Dense(3), {|#0:Adam|}",
        Verify.Says("DTG2002", "Adam has no loss to make small; declare one, such as [MeanSquaredError]"));

    [Fact]
    public Task ScheduleAlone_IsReported() => Verify.Operations(
        "Input(4), Dense(3), {|#0:StepDecay(10)|}",
        Verify.Says("DTG2002", "StepDecay has no training to set the rate of; declare a loss, such as [MeanSquaredError]"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2002:Adam|}, StepDecay(10)")]
    [InlineData("Input(4), Dense(3), {|DTG2002:Sgd(LearningRate = 0.1)|}")]
    [InlineData("{|DTG2002:Momentum|}, Input(4), Dense(3), ClipNorm(1)")]
    public Task OptimizerAnywhere_IsReportedWhereItStands(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam")]
    [InlineData("Input(4), Dense(3), Adam, MeanSquaredError")]
    [InlineData("Input(4), Dense(3), MeanSquaredError")]
    [InlineData("Input(4), Dense(1), Step, PerceptronRule")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, StepDecay(10)")]
    [InlineData("Input(4), Dense(3)")]
    public Task LossBeforeOrBehind_OrImplied_IsSilent(string operations) => Verify.Operations(operations);
}
