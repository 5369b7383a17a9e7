namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class OverlapWithoutProbabilitiesTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), {|#0:Dice|}",
        Verify.Says("DTG2015", "Dice counts how far each element belongs to a region, from 0 to 1, but Dense gives any number, negative ones too, with which the loss leaves [0, 1] or divides by 0; end with Sigmoid"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2015:IntersectionOverUnion(Smooth = 2)|}, Adam", "Input(4), Dense(3), Sigmoid, IntersectionOverUnion(Smooth = 2), Adam")]
    [InlineData("Input(4), Dense(3), Tanh, {|DTG2015:Dice|}", "Input(4), Dense(3), Sigmoid, Dice")]
    [InlineData("Input(4), Dense(3), Relu, {|DTG2015:Dice(PerSample = true)|}", "Input(4), Dense(3), Sigmoid, Dice(PerSample = true)")]
    public Task OutputBeyondShares_IsReported_AndGivenSigmoid(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(3), Sigmoid, Dice")]
    [InlineData("Input(4), Dense(3), Softmax, Dice")]
    [InlineData("Input(4), Dense(3), HardSigmoid, IntersectionOverUnion")]
    [InlineData("Input(4), Flatten, Dice")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
