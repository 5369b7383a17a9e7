namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class OperationRepeatedTests
{
    [Fact]
    public Task SecondLoss_IsReported() => Verify.Operations(
        "Input(4), Dense(3), MeanSquaredError, {|#0:Huber|}",
        Verify.Says("DTG1009", "Huber stands beside MeanSquaredError, but a network has one of them"));

    [Fact]
    public Task SecondInitializer_IsReported() => Verify.Operations(
        "Input(4), Dense(3), HeNormal, {|#0:Zeros|}",
        Verify.Says("DTG1009", "Zeros is the second of its kind for dense1"));

    [Theory]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1009:MeanSquaredError|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam, {|DTG1009:Sgd|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, StepDecay(10), {|DTG1009:ExponentialDecay(0.9)|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, L1(0.1), {|DTG1009:L1(0.1)|}")]
    [InlineData("Input(4), Dense(3), MaxNorm(1), {|DTG1009:MaxNorm(2)|}")]
    [InlineData("Input(4), Dense(3), Bias(1), {|DTG1009:Bias(2)|}")]
    [InlineData("Input(4), Dense(3), HeNormal, Relu, {|DTG1009:HeNormal|}, {|DTG1009:Constant(1)|}")]
    public Task EveryFurtherOne_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1009:Huber|}, Adam", "Input(4), Dense(3), MeanSquaredError, Adam")]
    [InlineData("Input(4), Dense(3), HeNormal, Relu, {|DTG1009:HeNormal|}, {|DTG1009:Constant(1)|}", "Input(4), Dense(3), HeNormal, Relu")]
    public Task FurtherOnes_AreRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(3), HeNormal, Bias(1), Dense(3), HeNormal, Bias(1)")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Sgd, ClipNorm(1), ClipValue(1), L1(0.1), L2(0.1)")]
    [InlineData("Input(4), Dense(3), MaxNorm(1), Dense(3), MaxNorm(1)")]
    [InlineData("Input(4), Dropout(0.1), Dropout(0.1), Dense(3)")]
    public Task WhatMayStandSeveralTimes_IsSilent(string operations) => Verify.Operations(operations);
}
