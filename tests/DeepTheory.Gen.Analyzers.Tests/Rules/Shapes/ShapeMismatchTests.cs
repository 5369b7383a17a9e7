namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ShapeMismatchTests
{
    [Fact]
    public Task DenseOnAnImage_IsReported() => Verify.Operations(
        "Input(1, 28, 28), {|#0:Dense(10)|}",
        Verify.Says("DTG1101", "Dense expects a value of one axis, but is given [1, 28, 28]; put [Flatten] before it"));

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(3), {|DTG1101:Add(\"x\")|}")]
    [InlineData("Input(2, 2, Name = \"x\"), Flatten, {|DTG1101:Add(\"x\")|}")]
    [InlineData("Input(2, 2, Name = \"x\"), Flatten, {|DTG1101:Concatenate(\"x\")|}")]
    [InlineData("Input(2, 3), {|DTG1101:Softmax|}")]
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
