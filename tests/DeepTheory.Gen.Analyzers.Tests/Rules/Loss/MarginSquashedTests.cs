namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class MarginSquashedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), {|#0:Tanh|}, Hinge",
        Verify.Says("DTG2014", "Hinge takes scores that may lie anywhere, but Tanh keeps them between -1 and 1, so that they never lie as far apart as the loss would have them, and the gradient vanishes at the end of the range; take Tanh away"));

    [Fact]
    public Task Message_ForScoresOfOneSign_SaysWhichAnswerIsMissing() => Verify.Operations(
        "Input(4), Dense(1), {|#0:Sigmoid|}, SquaredHinge",
        Verify.Says("DTG2014", "SquaredHinge takes scores that may lie anywhere, but Sigmoid keeps them between 0 and 1, so that no score says no; take Sigmoid away"));

    [Theory]
    [InlineData("Input(4), Dense(1), {|DTG2014:Softplus|}, ExponentialLoss", "Input(4), Dense(1), ExponentialLoss")]
    [InlineData("Input(4), Dense(1), {|DTG2014:LogSigmoid|}, Hinge", "Input(4), Dense(1), Hinge")]
    [InlineData("Input(4), Dense(3), {|DTG2014:Softmax|}, MultiMargin, Adam", "Input(4), Dense(3), MultiMargin, Adam")]
    [InlineData("Input(4), Dense(3), {|DTG2014:Relu|}, CrammerSinger", "Input(4), Dense(3), CrammerSinger")]
    [InlineData("Input(4), Dense(1), {|DTG2014:Sigmoid|}, WassersteinCritic", "Input(4), Dense(1), WassersteinCritic")]
    [InlineData("Input(4), Dense(1), {|DTG2014:Tanh|}, WassersteinGenerator", "Input(4), Dense(1), WassersteinGenerator")]
    [InlineData("Input(4), Dense(1), {|DTG2014:Sigmoid|}, PerceptronCriterion", "Input(4), Dense(1), PerceptronCriterion")]
    public Task BoundedScores_AreReported_AndFreed(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), {|DTG2014:Tanh|}, BinaryCrossEntropyWithLogits", "Input(4), Dense(1), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(3), {|DTG2014:Relu|}, SparseCategoricalCrossEntropyWithLogits", "Input(4), Dense(3), SparseCategoricalCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(1), {|DTG2014:Relu|}, BernoulliLikelihood", "Input(4), Dense(1), BernoulliLikelihood")]
    [InlineData("Input(4), Dense(3), {|DTG2014:Softsign|}, PlackettLuce", "Input(4), Dense(3), PlackettLuce")]
    [InlineData("Input(4), Dense(1), {|DTG2014:Tanh|}, MinimaxGenerator", "Input(4), Dense(1), MinimaxGenerator")]
    public Task BoundedLogits_AreReported_AndFreed(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), Hinge")]
    [InlineData("Input(4), Dense(1), Tanh, Dense(1), Hinge")]
    [InlineData("Input(4), Dense(1), LeakyRelu, Hinge")]
    [InlineData("Input(4), Dense(3), LogSoftmax, MultiMargin")]
    [InlineData("Input(4), Dense(3), Softplus, CategoricalCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(1), Step, PerceptronCriterion")]
    [InlineData("Input(4), Dense(1), PerceptronCriterion")]
    [InlineData("Input(4), Dense(1), Step, PerceptronRule")]
    [InlineData("Input(4), Dense(1), Tanh, LeastSquaresGenerator")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
