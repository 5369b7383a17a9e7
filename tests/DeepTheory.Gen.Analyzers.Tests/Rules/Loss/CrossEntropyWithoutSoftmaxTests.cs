namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class CrossEntropyWithoutSoftmaxTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), {|#0:CategoricalCrossEntropy|}",
        Verify.Says("DTG2003", "CategoricalCrossEntropy takes the logarithm of probabilities, but Dense gives any number, negative ones too; end with Softmax, or take the loss of logits"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2003:SparseCategoricalCrossEntropy|}, Adam", "Input(4), Dense(3), Softmax, SparseCategoricalCrossEntropy, Adam")]
    [InlineData("Input(4), Dense(3), GlorotNormal, Bias(0.1), {|DTG2003:CategoricalFocal|}", "Input(4), Dense(3), GlorotNormal, Bias(0.1), Softmax, CategoricalFocal")]
    [InlineData("Input(4), Dense(3), Linear, {|DTG2003:CategoricalCrossEntropy|}", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    public Task OutputWithoutActivation_IsReported_AndGivenSoftmax(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task Loss_CanBecomeThatOfLogits_WithItsSettings() => Verify.FixOperations(
        "Input(4), Dense(3), {|DTG2003:CategoricalCrossEntropy(LabelSmoothing = 0.1)|}",
        "Input(4), Dense(3), CategoricalCrossEntropyWithLogits(LabelSmoothing = 0.1)",
        cure: 1);

    [Theory]
    [InlineData("Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), Softmax, Flatten, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), CategoricalCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(3)")]
    [InlineData("Input(4), Dense(3), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
