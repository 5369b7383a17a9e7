namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ValueUnusedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4, Name = \"x\"), {|#0:Dense(8)|}, From(\"x\"), Dense(3)",
        Verify.Says("DTG1018", "The value of Dense never reaches the output, so the network is built without it; take it up with Add or Concatenate, or remove its layers"));

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(8), Relu, {|DTG1018:Dense(4)|}, Tanh, From(\"x\"), Dense(3)")]
    [InlineData("Input(4, Name = \"x\"), {|DTG1018:Dense(8, Name = \"left\")|}, Relu, From(\"x\"), Dense(3)")]
    [InlineData("Input(4, Name = \"x\"), {|DTG1018:Dense(8)|}, From(\"x\"), {|DTG1018:Dense(7)|}, From(\"x\"), Dense(3)")]
    [InlineData("Input(4), Dense(3, Name = \"a\"), Relu, {|DTG1018:Dense(2)|}, From(\"a\")")]
    public Task BranchThatEndsBeforeTheOutput_IsReportedAtItsLastLayer(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(3, Name = \"left\"), From(\"x\"), Dense(5), Tanh, Concatenate(\"left\"), Dense(2)")]
    [InlineData("Input(4, Name = \"x\"), From(\"x\"), Dense(3)")]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Relu, Dense(4), Add(\"x\"), Relu")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
