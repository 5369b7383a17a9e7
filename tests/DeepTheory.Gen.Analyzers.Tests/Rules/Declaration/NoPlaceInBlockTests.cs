namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NoPlaceInBlockTests
{
    [Fact]
    public Task AnOptimizer_IsReported() => Verify.Source(
        Verify.Declare("Input(4), {|#0:Repeat(1, typeof(B))|}, Dense(3), MeanSquaredError", "N") + "[Block, Dense(4), Relu, Adam] public class B;",
        Verify.Says("DTG1027", "operation 3 of B: Adam has no place in a block, which holds layers, activations and what applies to them; write it in the network"));

    [Theory]
    [InlineData("Input(3)")]
    [InlineData("MeanSquaredError")]
    [InlineData("StepDecay(3)")]
    [InlineData("L2(0.1)")]
    [InlineData("ClipNorm(1)")]
    [InlineData("Output(\"code\")")]
    public Task WhatIsTheWholeNetworks_IsReported(string operation) => Verify.Source(
        Verify.Declare("Input(4), {|DTG1027:Repeat(3, typeof(B))|}, Dense(3)", "N") + $"[Block, Dense(4), Relu, {operation}] public class B;");

    [Fact]
    public Task LayersAndWhatAppliesToThem_AreSilent() => Verify.Sound(
        Verify.Declare("Input(4), Dense(4), Relu, Repeat(2, typeof(B)), Dense(3)", "N") + "[Block, Dense(4), HeUniform, Bias(0.01), MaxNorm(3), Relu, Dropout(0.1), Add(\"input\")] public class B;");
}
