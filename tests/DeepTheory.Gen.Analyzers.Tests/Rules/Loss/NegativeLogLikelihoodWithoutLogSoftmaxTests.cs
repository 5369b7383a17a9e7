namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NegativeLogLikelihoodWithoutLogSoftmaxTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), Softmax, {|#0:NegativeLogLikelihood|}",
        Verify.Says("DTG2010", "NegativeLogLikelihood takes its input for logarithms of probabilities, but Softmax gives numbers between 0 and 1, so that the loss measures no likelihood; end with LogSoftmax, or take SparseCategoricalCrossEntropy"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2010:NegativeLogLikelihood|}", "Input(4), Dense(3), LogSoftmax, NegativeLogLikelihood")]
    [InlineData("Input(4), Dense(3), Softmax, {|DTG2010:KullbackLeibler|}", "Input(4), Dense(3), LogSoftmax, KullbackLeibler")]
    [InlineData("Input(4), Dense(3), LogSigmoid, {|DTG2010:NegativeLogLikelihood(LabelSmoothing = 0.1)|}", "Input(4), Dense(3), LogSoftmax, NegativeLogLikelihood(LabelSmoothing = 0.1)")]
    [InlineData("Input(4), Dense(3), Relu, {|DTG2010:KullbackLeibler(LogTarget = true)|}", "Input(4), Dense(3), LogSoftmax, KullbackLeibler(LogTarget = true)")]
    public Task OutputOfAnotherKind_IsReported_AndGivenLogSoftmax(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task Loss_CanBecomeTheCrossEntropyOfTheSoftmax() => Verify.FixOperations(
        "Input(4), Dense(3), Softmax, {|DTG2010:NegativeLogLikelihood(LabelSmoothing = 0.1)|}",
        "Input(4), Dense(3), Softmax, SparseCategoricalCrossEntropy(LabelSmoothing = 0.1)",
        cure: 1);

    [Theory]
    [InlineData("Input(4), Dense(3), LogSoftmax, NegativeLogLikelihood")]
    [InlineData("Input(4), Dense(3), LogSoftmax, {|DTG1020:Linear|}, KullbackLeibler")]
    [InlineData("Input(4), Dense(3), Softmax, SparseCategoricalCrossEntropy")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
