namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SoftmaxInHiddenLayerTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(16), {|#0:Softmax|}, Dense(1), MeanSquaredError",
        Verify.Says("DTG3012", "Softmax makes the 16 values of a hidden layer share a sum, so that one can grow only where the others shrink and the layers behind get little of what there was; take Relu"));

    [Theory]
    [InlineData("Input(4), Dense(16), {|DTG3012:Softmax(0.5)|}, Dropout(0.1), Dense(1), MeanSquaredError", "Input(4), Dense(16), Relu, Dropout(0.1), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(16), {|DTG3012:LogSoftmax|}, Dense(1), MeanSquaredError", "Input(4), Dense(16), Relu, Dense(1), MeanSquaredError")]
    public Task HiddenDistribution_IsReported_AndReplaced(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(16), Relu, Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(16), Softmax, Dense(1)")]
    [InlineData("Input(4), Dense(16), Softmax, Dense(1), Frozen, MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
