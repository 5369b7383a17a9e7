namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LossDoesNotFitTests
{
    [Fact]
    public Task TooFewClassWeights_AreReported() => Verify.Operations(
        "Input(4), Dense(3), Softmax, CategoricalCrossEntropy(ClassWeights = {|#0:new[] { 1.0, 2.0 }|})",
        Verify.Says("DTG2001", "CategoricalCrossEntropy: ClassWeights has 2 entries, but there are 3 classes"));

    [Theory]
    [InlineData("Input(2, 3), Tanh, {|DTG2001:CategoricalCrossEntropy|}, Adam")]
    [InlineData("Input(2, 3), Tanh, {|DTG2001:SparseCategoricalCrossEntropyWithLogits|}")]
    [InlineData("Input(4), Dense(1), CategoricalCrossEntropyWithLogits(ClassWeights = {|DTG2001:new[] { 1.0, 2.0 }|})")]
    [InlineData("Input(4), Dense(3), BinaryCrossEntropyWithLogits(PositiveWeights = {|DTG2001:new[] { 1.0, 2.0 }|})")]
    public Task OutputOfAnotherShape_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), Dense(2), Softmax, CategoricalCrossEntropy(ClassWeights = new[] { 1.0, 2.0 })")]
    [InlineData("Input(4), Dense(2), Softmax, CategoricalCrossEntropy(ClassWeights = null)")]
    [InlineData("Input(4), Dense(3), BinaryCrossEntropyWithLogits(PositiveWeights = new[] { 2.0 })")]
    [InlineData("Input(2, 3), Softplus, MeanSquaredError")]
    public Task OutputThatFits_IsSilent(string operations) => Verify.Operations(operations);
}
