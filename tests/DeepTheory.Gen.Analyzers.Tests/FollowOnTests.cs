namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>One fault gives one message: what only follows from it stays silent, so that the cause is not buried.</summary>
public sealed class FollowOnTests
{
    [Theory]
    [InlineData("Input(1, 28, 28), {|DTG1102:Dense(10)|}, Softmax, CategoricalCrossEntropy, Adam")]
    [InlineData("Input(4), Dense({|DTG1011:0|}), HeNormal, Relu, Dense(3)")]
    [InlineData("Input(4), Dense({|DTG1011:0|}, Name = \"a\"), Dense(4), Add(\"a\")")]
    [InlineData("Input(4), Dense(3), Huber(Delta = {|DTG1011:-1|}), Adam")]
    [InlineData("Input(4), Dense({|DTG1011:-1|}), Softmax, CategoricalCrossEntropy(ClassWeights = new[] { 1.0, 2.0 })")]
    [InlineData("{|DTG1011:Input(0)|}, Dense(3), MeanSquaredError, Adam")]
    [InlineData("{|DTG1003:Dense(3)|}, Softmax, CategoricalCrossEntropy, Adam")]
    [InlineData("Input(4), Dense(3), HeNormal, MeanSquaredError, {|DTG1005:Dense(2)|}, HeNormal")]
    [InlineData("Input(4), Dense(3), CategoricalCrossEntropy(ClassWeights = new[] { 1.0, 2.0 }), {|DTG1005:Dense(2)|}, {|DTG1005:Softmax|}")]
    [InlineData("Input(4), Dense(4), Relu, Relu, Add({|DTG1006:\"a\"|}), Dense(3, Name = \"b\")")]
    [InlineData("Input(4, Name = \"x\"), Dense(8), From({|DTG1006:\"y\"|}), Dense(3)")]
    [InlineData("Input(2, 3, Name = \"x\"), {|DTG1102:Softmax|}, Relu, Relu, Dense(3)")]
    public Task OneFault_IsReportedOnce(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), {|CS7036:Dense()|}, HeNormal")]
    [InlineData("Input(4), Dense(3), Huber(Delta = {|CS0103:Missing|}), Adam")]
    public Task WhatTheCompilerRejects_CausesNothingElse(string operations) => Verify.Operations(operations);

    [Fact]
    public async Task WhatTheCompilerAcceptsAndNoNetworkCanBe_IsReported() => Assert.NotEmpty(
        await Analysis.OfAsync("using DeepTheory.Gen;\n" + Verify.Declare("Input(4, Name = \"x\"), Dense(4), Add(\"x\", null!)", "N")));

    [Fact]
    public Task SecondLossOfOneKind_IsReportedWhereItStands() => Verify.Operations(
        "Input(4), Dense(3), CategoricalCrossEntropy(LabelSmoothing = {|DTG1011:2|}), CategoricalCrossEntropy(ClassWeights = {|DTG2001:new[] { 1.0 }|})");
}
