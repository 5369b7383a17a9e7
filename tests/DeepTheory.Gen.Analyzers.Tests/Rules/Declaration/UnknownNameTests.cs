namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class UnknownNameTests
{
    [Fact]
    public Task NameThatNothingBears_IsReported() => Verify.Operations(
        "Input(4), Dense(4), Add({|#0:\"skip\"|})",
        Verify.Says("DTG1006", "no value above is named 'skip'; no value is named yet"));

    [Fact]
    public Task Message_ListsTheNamesThereAre() => Verify.Operations(
        "Input(4, Name = \"x\"), Dense(4, Name = \"hidden\"), Add({|#0:\"hiden\"|})",
        Verify.Says("DTG1006", "no value above is named 'hiden'; there are: hidden, x; did you mean 'hidden'?"));

    [Theory]
    [InlineData("Input(4), Dense(4), From({|DTG1006:\"a\"|}), Dense(3)")]
    [InlineData("Input(4), Dense(4), Concatenate({|DTG1006:\"a\"|})")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Add({|DTG1006:\"A\"|})")]
    [InlineData("Input(4), Add({|DTG1006:\"later\"|}), Dense(4, Name = \"later\")")]
    [InlineData("Input(4), Dense(4), From({|DTG1006:null!|}), Dense(3)")]
    [InlineData("Input(4, Name = \"a\"), Dense(4), Add(\"a\", {|DTG1006:\"b\"|})")]
    public Task OtherSpellings_LaterNames_AndNull_AreReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(4, Name = \"hidden\"), Dense(4), Add(\"x\", {|DTG1006:\"hiddne\"|})", "Input(4, Name = \"x\"), Dense(4, Name = \"hidden\"), Dense(4), Add(\"x\", \"hidden\")")]
    [InlineData("Input(4), Dense(4, Name = \"Skip\"), Dense(4), Add({|DTG1006:\"skip\"|})", "Input(4), Dense(4, Name = \"Skip\"), Dense(4), Add(\"Skip\")")]
    [InlineData("Input(4), Dense(4, Name = \"a\\\"b c\"), From({|DTG1006:\"a\\\"b-c\"|}), Dense(3)", "Input(4), Dense(4, Name = \"a\\\"b c\"), From(\"a\\\"b c\"), Dense(3)")]
    [InlineData("Input(4), Dense(4, Name = \"skip\"), Dense(4), Add(new[] { {|DTG1006:\"skp\"|} })", "Input(4), Dense(4, Name = \"skip\"), Dense(4), Add(new[] { \"skip\" })")]
    public Task MisspeltName_IsMended(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task NameUnlikeAllOthers_HasNoCure() => Verify.FixOperations(
        "Input(4, Name = \"x\"), Dense(4), Add({|DTG1006:\"skip\"|})", "Input(4, Name = \"x\"), Dense(4), Add({|DTG1006:\"skip\"|})");

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Add(\"x\")")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Relu, Dense(4), Add(\"a\")")]
    [InlineData("Input(4), Dense(4, Name = \"a\"), Add(\"a\")")]
    [InlineData("Input(4), Dense(4, Name = \"a b\"), Dense(3), Concatenate(\"a b\")")]
    public Task NamesAbove_AreSilent(string operations) => Verify.Operations(operations);
}
