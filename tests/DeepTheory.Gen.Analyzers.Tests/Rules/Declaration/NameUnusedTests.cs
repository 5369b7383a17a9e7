namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NameUnusedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4, Name = {|#0:\"x\"|}), Dense(3)",
        Verify.Says("DTG1017", "Nothing takes up the name 'x', and Input has no parameters that would bear it, so it changes nothing; take it away"));

    [Theory]
    [InlineData("Input(4, Name = {|DTG1017:\"x\"|}), Dense(3)", "Input(4), Dense(3)")]
    [InlineData("Input(2, 2), Flatten(Name = {|DTG1017:\"flat\"|}), Dense(3)", "Input(2, 2), Flatten, Dense(3)")]
    [InlineData("Input(4), Dense(4), Relu, Dropout(0.5, Name = {|DTG1017:\"drop\"|}), Dense(3)", "Input(4), Dense(4), Relu, Dropout(0.5), Dense(3)")]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Add(\"x\", Name = {|DTG1017:\"sum\"|}), Dense(3)", "Input(4, Name = \"x\"), Dense(4), Add(\"x\"), Dense(3)")]
    public Task NameThatNothingTakesUp_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Add(\"x\")")]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Concatenate(\"x\"), Dense(3)")]
    [InlineData("Input(4, Name = \"x\"), From(\"x\"), Dense(3)")]
    [InlineData("Input(4), Dense(4, Name = \"hidden\"), Relu, LayerNorm(Name = \"norm\"), Dense(3)")]
    [InlineData("Input(4), Dense(4), Dropout(0.5, Name = \"drop\"), ParametricRelu, Dense(3)")]
    [InlineData("Input(4), Dense(4), Dropout(0.5, Name = null), Dense(3)")]
    [InlineData("Input(4, Name = \"x\"), {|DTG1018:Dropout(0.5, Name = \"drop\")|}, From(\"x\"), Dense(3)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
