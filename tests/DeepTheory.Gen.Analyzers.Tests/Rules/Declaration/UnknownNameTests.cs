namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class UnknownNameTests
{
    [Fact]
    public Task NameThatNothingBears_IsReported() => Verify.Operations(
        "Input(4), Dense(4), {|#0:Add(\"skip\")|}",
        Verify.Says("DTG1006", "no value above is named 'skip'; no value is named yet"));

    [Fact]
    public Task Message_ListsTheNamesThereAre() => Verify.Operations(
        "Input(4, Name = \"x\"), Dense(4, Name = \"hidden\"), {|#0:Add(\"hiden\")|}",
        Verify.Says("DTG1006", "no value above is named 'hiden'; there are: hidden, x"));

    [Theory]
    [InlineData("Input(4), Dense(4), {|DTG1006:From(\"a\")|}, Dense(3)")]
    [InlineData("Input(4), Dense(4), {|DTG1006:Concatenate(\"a\")|}")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), {|DTG1006:Add(\"A\")|}")]
    [InlineData("Input(4), {|DTG1006:Add(\"later\")|}, Dense(4, Name = \"later\")")]
    [InlineData("Input(4), Dense(4), {|DTG1006:From(null!)|}, Dense(3)")]
    [InlineData("Input(4, Name = \"a\"), Dense(4), {|DTG1006:Add(\"a\", \"b\")|}")]
    public Task OtherSpellings_LaterNames_AndNull_AreReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Add(\"x\")")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Relu, Dense(4), Add(\"a\")")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Add(\"a\")")]
    [InlineData("Input(4), Dense(4, Name = \"a b\"), Dense(3), Concatenate(\"a b\")")]
    public Task NamesAbove_AreSilent(string operations) => Verify.Operations(operations);
}
