namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class PerceptronRuleWithoutStepTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), {|#0:PerceptronRule|}",
        Verify.Says("DTG3005", "PerceptronRule learns where a step decides wrongly, but the network ends with Dense, whose results are no decisions; end with Step"));

    [Theory]
    [InlineData("Input(4), Dense(1), Zeros, {|DTG3005:PerceptronRule|}", "Input(4), Dense(1), Zeros, Step, PerceptronRule")]
    [InlineData("Input(4), Dense(1), Sigmoid, {|DTG3005:PerceptronRule(LearningRate = 0.5)|}", "Input(4), Dense(1), Step, PerceptronRule(LearningRate = 0.5)")]
    public Task MissingStep_IsReported_AndWritten(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), Step, PerceptronRule")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, PerceptronRule")]
    [InlineData("Input(4), Dense(3), Step, PerceptronRule")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
