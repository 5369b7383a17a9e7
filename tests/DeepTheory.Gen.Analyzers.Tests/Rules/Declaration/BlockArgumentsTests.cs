namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class BlockArgumentsTests
{
    private const string Hidden = "[Block, Dense(Argument.First), Relu, Dense(Argument.Second), Relu] public class Hidden;";

    [Fact]
    public Task MissingArguments_AreReported() => Verify.Source(
        Verify.Declare("Input(4), {|#0:Repeat(1, typeof(Hidden))|}, Dense(3)", "N") + Hidden,
        Verify.Says("DTG1026", "Repeat gives Hidden 0, but it takes 2 arguments, Argument.First to Argument.Second"));

    [Theory]
    [InlineData("Repeat(1, typeof(Hidden), {|DTG1026:8|})")]
    [InlineData("Repeat(1, typeof(Hidden), 8, 9, {|DTG1026:10|})")]
    [InlineData("Repeat(1, typeof(Hidden), 8, 9, {|DTG1026:10|}, 11)")]
    [InlineData("Repeat(1, typeof(Hidden), new[] { 8, 9, {|DTG1026:10|} })")]
    [InlineData("Dense({|DTG1026:Argument.First|})")]
    [InlineData("Repeat(1, typeof(Hidden), 8, {|DTG1026:Argument.Fourth|})")]
    [InlineData("LeakyRelu({|DTG1026:Argument.Third|})")]
    public Task OtherNumbersOfArguments_AreReportedWhereTheyStand(string operation) => Verify.Source(Verify.Declare($"Input(4), {operation}, Dense(3)", "N") + Hidden);

    [Fact]
    public Task AsManyAsTheBlockTakes_AreSilent() => Verify.Sound(Verify.Declare("Input(4), Repeat(2, typeof(Hidden), 8, 9), Dense(3)", "N") + Hidden);
}
