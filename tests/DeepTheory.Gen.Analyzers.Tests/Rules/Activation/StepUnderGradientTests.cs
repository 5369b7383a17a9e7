namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class StepUnderGradientTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(2), {|#0:Step|}, MeanSquaredError, Adam",
        Verify.Says("DTG3004", "Step has the derivative 0, so that no gradient reaches the weights before it and they never change; train through Sigmoid"));

    [Theory]
    [InlineData("Input(4), Dense(2), {|DTG3004:Step|}, MeanSquaredError, Adam", "Input(4), Dense(2), {|DTG2011:Sigmoid|}, MeanSquaredError, Adam")]
    [InlineData("Input(4), Dense(8), {|DTG3004:Step|}, Dense(2), MeanSquaredError", "Input(4), Dense(8), Sigmoid, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), {|DTG3004:Step|}, Dense(8), {|DTG3004:Step|}, Dropout(0.1), Dense(2), MeanSquaredError", "Input(4), Dense(8), Sigmoid, Dense(8), Sigmoid, Dropout(0.1), Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), {|DTG3004:Step|}, Dense(1), Step, PerceptronRule", "Input(4), Dense(8), Sigmoid, Dense(1), Step, PerceptronRule")]
    public Task Step_IsReported_AndMadeSoft(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(2), {|DTG3004:Step|}, MeanSquaredError, Adam(LearningRate = 0.01)", "Input(4), Dense(2), Step, PerceptronRule")]
    [InlineData("Input(4), Dense(2), {|DTG3004:Step|}, MeanSquaredError", "Input(4), Dense(2), Step, PerceptronRule")]
    public Task SingleLayer_CanBeTrainedByThePerceptronRule(string operations, string mended) => Verify.FixOperations(operations, mended, cure: 1);

    [Theory]
    [InlineData("Input(4), Dense(2), Step, PerceptronRule")]
    [InlineData("Input(4), Dense(2), Step")]
    [InlineData("Input(4), {|DTG1019:Step|}, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Frozen, Step, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Sigmoid, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(2), Step, PerceptronCriterion")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
