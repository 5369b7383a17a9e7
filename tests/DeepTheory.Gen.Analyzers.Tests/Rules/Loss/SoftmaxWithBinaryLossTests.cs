namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SoftmaxWithBinaryLossTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), Softmax, {|#0:BinaryCrossEntropy|}",
        Verify.Says("DTG2007", "BinaryCrossEntropy asks each of 3 outputs for a yes or no of its own, but Softmax shares 1 out among them, so that two can never both be a yes; take Sigmoid, or CategoricalCrossEntropy where one class is right"));

    [Theory]
    [InlineData("Input(4), Dense(3), Softmax, {|DTG2007:BinaryCrossEntropy|}, Adam", "Input(4), Dense(3), Sigmoid, BinaryCrossEntropy, Adam")]
    [InlineData("Input(4), Dense(2), Softmax(2), {|DTG2007:BinaryFocal(Gamma = 1)|}", "Input(4), Dense(2), Sigmoid, BinaryFocal(Gamma = 1)")]
    public Task Distribution_IsReported_AndMadeSigmoid(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task Loss_CanBecomeCategorical() => Verify.FixOperations(
        "Input(4), Dense(3), Softmax, {|DTG2007:BinaryCrossEntropy|}", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy", cure: 1);

    [Theory]
    [InlineData("Input(4), Dense(3), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(3), Softmax, Dice")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
