namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class CrossEntropyWithoutSoftmaxTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), {|#0:CategoricalCrossEntropy|}",
        Verify.Says("DTG2003", "CategoricalCrossEntropy takes the logarithm of probabilities, but Dense gives any number, negative ones too; end with Softmax, or take the loss of logits"));

    [Fact]
    public Task Message_SaysWhatAnActivationGives() => Verify.Operations(
        "Input(4), Dense(3), Tanh, {|#0:CategoricalFocal|}",
        Verify.Says("DTG2003", "CategoricalFocal takes the logarithm of probabilities, but Tanh gives numbers between -1 and 1; end with Softmax, or take the loss of logits"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2003:SparseCategoricalCrossEntropy|}, Adam", "Input(4), Dense(3), Softmax, SparseCategoricalCrossEntropy, Adam")]
    [InlineData("Input(4), Dense(3), GlorotNormal, Bias(0.1), {|DTG2003:CategoricalFocal|}", "Input(4), Dense(3), GlorotNormal, Bias(0.1), Softmax, CategoricalFocal")]
    [InlineData("Input(4), Dense(3), Linear, {|DTG2003:CategoricalCrossEntropy|}", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), Linear(2), {|DTG2003:CategoricalCrossEntropy|}", "Input(4), Dense(3), Linear(2), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(3, Name = \"x\"), Dense(3), Add(\"x\"), {|DTG2003:CategoricalCrossEntropy|}", "Input(3, Name = \"x\"), Dense(3), Add(\"x\"), Softmax, CategoricalCrossEntropy")]
    public Task OutputWithoutActivation_IsReported_AndGivenSoftmax(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(3), Relu, {|DTG2003:CategoricalCrossEntropy|}", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), Tanh, {|DTG2003:SparseCategoricalCrossEntropy|}, Sgd", "Input(4), Dense(3), Softmax, SparseCategoricalCrossEntropy, Sgd")]
    [InlineData("Input(4), Dense(3), LogSoftmax, {|DTG2003:ClassBalancedCrossEntropy(5, 6, 7)|}", "Input(4), Dense(3), Softmax, ClassBalancedCrossEntropy(5, 6, 7)")]
    public Task OutputOfAnotherActivation_IsReported_AndGivenSoftmax(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task Loss_CanBecomeThatOfLogits_WithItsSettings() => Verify.FixOperations(
        "Input(4), Dense(3), {|DTG2003:CategoricalCrossEntropy(LabelSmoothing = 0.1)|}",
        "Input(4), Dense(3), CategoricalCrossEntropyWithLogits(LabelSmoothing = 0.1)",
        cure: 1);

    [Fact]
    public Task Loss_CanBecomeThatOfLogits_WithoutTheActivation() => Verify.FixOperations(
        "Input(4), Dense(3), Elu, {|DTG2003:ClassBalancedCrossEntropy(5, 6, 7, Beta = 0.9)|}",
        "Input(4), Dense(3), ClassBalancedCrossEntropyWithLogits(5, 6, 7, Beta = 0.9)",
        cure: 1);

    [Theory]
    [InlineData("Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), Softmax(2), CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), Softmax, Flatten, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), CategoricalCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(3)")]
    [InlineData("Input(4), Dense(3), MeanSquaredError")]
    [InlineData("Input(4), Flatten, CategoricalCrossEntropy")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);

    [Fact]
    public Task MixtureOfDistributions_IsSilent() => Verify.Operations(
        "Input(4, Name = \"x\"), Dense(3, Name = \"first\"), Softmax, Linear(0.5), From(\"x\"), Dense(3), Softmax, Linear(0.5), Add(\"first\"), CategoricalCrossEntropy");
}
