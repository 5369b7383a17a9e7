namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ShapeMismatchTests
{
    [Fact]
    public Task Sum_ShowsBothShapesAndTheName() => Verify.Operations(
        "Input(4, Name = \"x\"), Dense(3, Name = \"a\"), Dense(3), Add(\"a\", {|#0:\"x\"|})",
        Verify.Says("DTG1101", "Add expects values of one shape, but the value above is [3] and 'x' is [4]"));

    [Fact]
    public Task Concatenation_ShowsBothShapesAndTheName() => Verify.Operations(
        "Input(2, 2, Name = \"x\"), Flatten, Concatenate({|#0:\"x\"|})",
        Verify.Says("DTG1101", "Concatenate expects shapes that differ in the first axis alone, but the value above is [4] and 'x' is [2, 2]"));

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(3), Add({|DTG1101:\"x\"|})")]
    [InlineData("Input(2, 2, Name = \"x\"), Flatten, Add(sources: new[] { {|DTG1101:\"x\"|} })")]
    [InlineData("Input(2, 2, Name = \"x\"), Flatten, Concatenate(new[] { {|DTG1101:\"x\"|} })")]
    [InlineData("Input(2, 3), {|DTG1101:GroupNorm(3)|}, Flatten, Dense(3)")]
    public Task ShapesThatDoNotFit_AreReported(string operations) => Verify.Operations(operations);

    /// <summary>4 · (2³¹ − 1) and 10¹⁰ weights: more than an array holds.</summary>
    [Theory]
    [InlineData("Input(4), {|DTG1101:Dense(int.MaxValue)|}")]
    [InlineData("Input(100000), {|DTG1101:Dense(100000)|}")]
    public Task MoreWeightsThanAnArrayHolds_AreReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(1, 28, 28), Flatten, Dense(10)")]
    [InlineData("Input(2, 3), Tanh, Dropout(0.5), Flatten")]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Add(\"x\")")]
    [InlineData("Input(4, Name = \"x\"), Dense(3), Concatenate(\"x\")")]
    [InlineData("Input(4), Softmax")]
    public Task ShapesThatFit_AreSilent(string operations) => Verify.Operations(operations);
}
