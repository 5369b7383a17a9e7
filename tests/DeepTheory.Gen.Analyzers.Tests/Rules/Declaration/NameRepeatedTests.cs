namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NameRepeatedTests
{
    [Fact]
    public Task SecondLayerOfOneName_IsReported() => Verify.Operations(
        "Input(4), Dense(4, Name = \"a\"), Dense(4, Name = {|#0:\"a\"|})",
        Verify.Says("DTG1007", "the name 'a' is already taken and would mean either of two values; choose another, such as 'a2'"));

    [Theory]
    [InlineData("Input(4, Name = \"a\"), Dense(4, Name = {|DTG1007:\"a\"|})")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Relu, Dense(3), Dropout(0.5, Name = {|DTG1007:\"a\"|})")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Dense(4, Name = {|DTG1007:\"a\"|}), Dense(4, Name = {|DTG1007:\"a\"|})")]
    public Task NameOfTheInputOrOfAFarLayer_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(4, Name = \"a\"), Dense(4, Name = \"b\"), Add(\"x\")")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Dense(4, Name = \"A\")")]
    [InlineData("Input(4), Dense(4, Name = \"dense2\"), Dense(4), Dense(4)")]
    [InlineData("Input(4), Dense(4, Name = null), Dense(4, Name = null)")]
    public Task DifferentNames_AndNone_AreSilent(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Dense(4, Name = {|DTG1007:\"a\"|})", "Input(4), Dense(4, Name = \"a\"), Dense(4, Name = \"a2\")")]
    [InlineData(
        "Input(4), Dense(4, Name = \"skip1\"), Dense(4, Name = {|DTG1007:\"skip1\"|}), Dense(4, Name = {|DTG1007:\"skip1\"|}), Dense(4, Name = \"skip2\")",
        "Input(4), Dense(4, Name = \"skip1\"), Dense(4, Name = \"skip3\"), Dense(4, Name = \"skip4\"), Dense(4, Name = \"skip2\")")]
    public Task SecondName_BecomesAFreeOne(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task SameNames_InTwoNetworks_AreSilent() =>
        Verify.Source(Verify.Declare("Input(4), Dense(4, Name = \"a\")", "A") + Verify.Declare("Input(4), Dense(4, Name = \"a\")", "B"));

    [Fact]
    public Task OutputsOfOneName_AreReportedAndRenamed() => Verify.FixOperations(
        "Input(4), Dense(2), Tanh, Output(\"code\"), Dense(4), Tanh, Output({|DTG1007:\"code\"|}), Dense(4)",
        "Input(4), Dense(2), Tanh, Output(\"code\"), Dense(4), Tanh, Output(\"code2\"), Dense(4)");

    [Fact]
    public Task AnOutputThatNeedsAMemberOfEveryNetwork_IsReported() => Verify.Operations(
        "Input(4), Dense(2), Tanh, Output({|#0:\"target\"|}), Dense(4)",
        Verify.Says("DTG1007", "Output needs the name TargetLength, which is taken; choose another, such as 'target2'"));
}
