namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NameRepeatedTests
{
    [Fact]
    public Task SecondLayerOfOneName_IsReported() => Verify.Operations(
        "Input(4), Dense(4, Name = \"a\"), {|#0:Dense(4, Name = \"a\")|}",
        Verify.Says("DTG1007", "the name 'a' is already taken"));

    [Theory]
    [InlineData("Input(4, Name = \"a\"), {|DTG1007:Dense(4, Name = \"a\")|}")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Relu, Dense(3), {|DTG1007:Dropout(0.5, Name = \"a\")|}")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), {|DTG1007:Dense(4, Name = \"a\")|}, {|DTG1007:Dense(4, Name = \"a\")|}")]
    public Task NameOfTheInputOrOfAFarLayer_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(4, Name = \"a\"), Dense(4, Name = \"b\")")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Dense(4, Name = \"A\")")]
    [InlineData("Input(4), Dense(4, Name = \"dense2\"), Dense(4), Dense(4)")]
    [InlineData("Input(4), Dense(4, Name = null), Dense(4, Name = null)")]
    public Task DifferentNames_AndNone_AreSilent(string operations) => Verify.Operations(operations);

    [Fact]
    public Task SameNames_InTwoNetworks_AreSilent() =>
        Verify.Source(Verify.Declare("Input(4), Dense(4, Name = \"a\")", "A") + Verify.Declare("Input(4), Dense(4, Name = \"a\")", "B"));
}
