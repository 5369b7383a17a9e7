namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SquaredErrorOnSoftmaxTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), Softmax, {|#0:MeanSquaredError|}",
        Verify.Says("DTG2013", "MeanSquaredError measures distances between numbers, but Softmax gives probabilities of classes, whose gradient vanishes just where the network is sure of the wrong class; take CategoricalCrossEntropy"));

    [Theory]
    [InlineData("Input(4), Dense(3), Softmax, {|DTG2013:HalfSumSquaredError|}, Adam", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy, Adam")]
    [InlineData("Input(4), Dense(3), Softmax(2), {|DTG2013:Huber(Delta = 2)|}", "Input(4), Dense(3), Softmax(2), CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), LogSoftmax, {|DTG2013:MeanAbsoluteError|}", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), LogSoftmax, {|DTG2013:MeanSquaredLogarithmicError|}", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    public Task ErrorOfADistribution_IsReported_AndMadeCrossEntropy(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), Softmax, CosineDistance")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
