namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SoftmaxBeforeLogitsTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(10), {|#0:Softmax|}, CategoricalCrossEntropyWithLogits",
        Verify.Says("DTG2008", "Softmax gives probabilities, but CategoricalCrossEntropyWithLogits takes logits and makes probabilities itself, which then stay between 0.085 and 0.232; take Softmax away, or take CategoricalCrossEntropy"));

    [Fact]
    public Task Message_ForLogarithms_SaysThatWorkIsDoneTwice() => Verify.Operations(
        "Input(4), Dense(3), {|#0:LogSoftmax|}, SparseCategoricalCrossEntropyWithLogits",
        Verify.Says("DTG2008", "LogSoftmax gives logarithms of probabilities, but SparseCategoricalCrossEntropyWithLogits takes logits and makes probabilities itself, which are the same again, so that the work is done twice; take LogSoftmax away, or take NegativeLogLikelihood"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2008:Softmax|}, SparseCategoricalFocalWithLogits", "Input(4), Dense(3), SparseCategoricalFocalWithLogits")]
    [InlineData("Input(4), Dense(3), {|DTG2008:Softmax(2)|}, CategoricalLikelihood", "Input(4), Dense(3), CategoricalLikelihood")]
    [InlineData("Input(4), Dense(3), {|DTG2008:Softmax|}, BinaryCrossEntropyWithLogits", "Input(4), Dense(3), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(3), {|DTG2008:LogSoftmax|}, BinaryCrossEntropyWithLogits", "Input(4), Dense(3), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(3), {|DTG2008:Softmax|}, PlackettLuce", "Input(4), Dense(3), PlackettLuce")]
    public Task SecondSoftmax_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2008:Softmax|}, CategoricalCrossEntropyWithLogits(LabelSmoothing = 0.1)", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy(LabelSmoothing = 0.1)")]
    [InlineData("Input(4), Dense(3), {|DTG2008:Softmax(2)|}, ClassBalancedCrossEntropyWithLogits(5, 6, 7, Beta = 0.9)", "Input(4), Dense(3), Softmax(2), ClassBalancedCrossEntropy(5, 6, 7, Beta = 0.9)")]
    [InlineData("Input(4), Dense(3), {|DTG2008:LogSoftmax|}, SparseCategoricalCrossEntropyWithLogits", "Input(4), Dense(3), LogSoftmax, NegativeLogLikelihood")]
    public Task Loss_CanBecomeThatOfProbabilities_WithItsSettings(string operations, string mended) => Verify.FixOperations(operations, mended, cure: 1);

    [Theory]
    [InlineData("Input(4), Dense(3), CategoricalCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
