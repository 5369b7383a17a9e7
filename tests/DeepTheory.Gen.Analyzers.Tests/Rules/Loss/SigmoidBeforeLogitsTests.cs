namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SigmoidBeforeLogitsTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), {|#0:Sigmoid|}, BinaryCrossEntropyWithLogits",
        Verify.Says("DTG2009", "Sigmoid keeps the output between 0 and 1, but BinaryCrossEntropyWithLogits takes logits and makes probabilities itself, which then stay between 0.5 and 0.731; take Sigmoid away, or take BinaryCrossEntropy"));

    [Fact]
    public Task Message_ForClasses_ShowsWhatTheSoftmaxOfThemReaches() => Verify.Operations(
        "Input(4), Dense(10), {|#0:Sigmoid|}, CategoricalCrossEntropyWithLogits",
        Verify.Says("DTG2009", "Sigmoid keeps the output between 0 and 1, but CategoricalCrossEntropyWithLogits takes logits and makes probabilities itself, which then stay between 0.039 and 0.232; take Sigmoid away"));

    [Theory]
    [InlineData("Input(4), Dense(1), {|DTG2009:HardSigmoid|}, BinaryFocalWithLogits", "Input(4), Dense(1), BinaryFocalWithLogits")]
    [InlineData("Input(4), Dense(1), {|DTG2009:Sigmoid|}, BernoulliLikelihood", "Input(4), Dense(1), BernoulliLikelihood")]
    [InlineData("Input(4), Dense(1), {|DTG2009:Sigmoid|}, MinimaxDiscriminator", "Input(4), Dense(1), MinimaxDiscriminator")]
    [InlineData("Input(4), Dense(1), {|DTG2009:Sigmoid|}, NonSaturatingGenerator", "Input(4), Dense(1), NonSaturatingGenerator")]
    [InlineData("Input(4), Dense(3), {|DTG2009:Sigmoid|}, BinaryCrossEntropyWithLogits(PositiveWeights = new[] { 2.0 })", "Input(4), Dense(3), BinaryCrossEntropyWithLogits(PositiveWeights = new[] { 2.0 })")]
    public Task SecondSigmoid_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), {|DTG2009:Sigmoid|}, BinaryCrossEntropyWithLogits", "Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(1), {|DTG2009:Sigmoid|}, BinaryFocalWithLogits(Alpha = 0.6)", "Input(4), Dense(1), Sigmoid, BinaryFocal(Alpha = 0.6)")]
    public Task Loss_CanBecomeThatOfProbabilities_WithItsSettings(string operations, string mended) => Verify.FixOperations(operations, mended, cure: 1);

    [Theory]
    [InlineData("Input(4), Dense(1), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(1), Sigmoid, Dense(1), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(1), Sigmoid, Linear(5), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(1), Sigmoid, LeastSquaresDiscriminator")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
