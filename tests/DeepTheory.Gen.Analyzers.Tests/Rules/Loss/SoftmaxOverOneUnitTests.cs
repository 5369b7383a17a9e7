namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SoftmaxOverOneUnitTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), {|#0:Softmax|}, BinaryCrossEntropy",
        Verify.Says("DTG2005", "Softmax over one unit always gives 1, so that nothing is learned; a single yes or no is a Sigmoid's"));

    [Fact]
    public Task Message_SpeaksOfTheLoss_WhereItMakesTheDistribution() => Verify.Operations(
        "Input(4), Dense(1), {|#0:SparseCategoricalCrossEntropyWithLogits|}",
        Verify.Says("DTG2005", "SparseCategoricalCrossEntropyWithLogits over one unit finds its only class right whatever comes in, so that nothing is learned; a single yes or no is a Sigmoid's"));

    [Theory]
    [InlineData("Input(4), Dense(1), {|DTG2005:Softmax|}", "Input(4), Dense(1), Sigmoid")]
    [InlineData("Input(4), Dense(1), {|DTG2005:LogSoftmax|}", "Input(4), Dense(1), Sigmoid")]
    [InlineData("Input(4), Dense(1), {|DTG2005:Softmax(2)|}, BinaryCrossEntropy", "Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(1), {|DTG2005:Softmax|}, Dense(3), MeanSquaredError", "Input(4), Dense(1), Sigmoid, Dense(3), MeanSquaredError")]
    [InlineData("Input(4), Dense(1), {|DTG2005:Softmax|}, CategoricalCrossEntropy, Adam", "Input(4), Dense(1), Sigmoid, BinaryCrossEntropy, Adam")]
    [InlineData("Input(4), Dense(1), {|DTG2005:LogSoftmax|}, NegativeLogLikelihood", "Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(1), {|DTG2005:Softmax|}, CategoricalCrossEntropyWithLogits", "Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    public Task SoftmaxOverOneUnit_IsReported_AndMadeSigmoid(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), {|DTG2005:CategoricalCrossEntropy|}", "Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(1), Sigmoid, {|DTG2005:SparseCategoricalCrossEntropy(LabelSmoothing = 0.1)|}", "Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(1), Relu, {|DTG2005:CategoricalCrossEntropy|}", "Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(1), {|DTG2005:CategoricalFocalWithLogits|}", "Input(4), Dense(1), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(1), {|DTG2005:MultiMargin|}", "Input(4), Dense(1), BinaryCrossEntropyWithLogits")]
    public Task OneClass_IsReported_AndMadeAYesOrNo(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(2), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(1), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(1), Hinge")]
    [InlineData("Input(4), Dense(1), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
