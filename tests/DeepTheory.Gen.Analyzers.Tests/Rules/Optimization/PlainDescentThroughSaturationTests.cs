namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class PlainDescentThroughSaturationTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(32), Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError, {|#0:Sgd(LearningRate = 0.1)|}",
        Verify.Says("DTG5006", "Sgd moves each layer in proportion to its gradient, which through 4 hidden layers of Sigmoid shrinks to 0.0117 times its norm, so that the first layers lag behind; take Adam, which measures each step by the gradients themselves"));

    [Theory]
    [InlineData("Input(32), Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError, {|DTG5006:Sgd|}", "Input(32), Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError, Adam")]
    public Task PlainDescent_IsReported_AndReplaced(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(32), Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError, Adam")]
    [InlineData("Input(32), Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError, Momentum")]
    [InlineData("Input(32), Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError")]
    [InlineData("Input(32), Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError, Sgd")]
    [InlineData("Input(32), Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(1), MeanSquaredError, Sgd")]
    [InlineData("Input(32), {|DTG3006:Dense(32)|}, Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError, Sgd")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
