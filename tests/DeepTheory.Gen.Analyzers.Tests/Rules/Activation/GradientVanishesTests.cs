namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class GradientVanishesTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(32), {|#0:Dense(32)|}, Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError, Adam",
        Verify.Says("DTG3006", "Through 7 hidden layers of Sigmoid the gradient shrinks to 1.54e-4 times its norm before it reaches dense1, which then hardly learns; take Relu with the weights that theory gives it"));

    [Theory]
    [InlineData("Input(32), {|DTG3006:Dense(32)|}, Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError", "Input(32), Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(32), {|DTG3006:Dense(32)|}, Normal(0.001), Relu, Dense(32), Normal(0.01), Relu, Dense(32), Normal(0.01), Relu, Dense(32), Normal(0.001), Relu, Dense(1), MeanSquaredError", "Input(32), Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(32), {|DTG3006:Dense(32)|}, Normal(0.1), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError", "Input(32), Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(1), MeanSquaredError")]
    public Task VanishingGradient_IsReported_AndMended(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(32), Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(32), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(32), Dense(32), Tanh, Dense(32), Tanh, Dense(32), Tanh, Dense(32), Tanh, Dense(32), Tanh, Dense(32), Tanh, Dense(1), MeanSquaredError")]
    [InlineData("Input(32), Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(32), Selu, Dense(1), MeanSquaredError")]
    [InlineData("Input(32), Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1)")]
    [InlineData("Input(32), Dense(32, Name = \"x\"), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Add(\"x\"), Dense(1), MeanSquaredError")]
    [InlineData("Input(32), Dense(32), Frozen, Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError")]
    [InlineData("Input(32), Dense(32), Sigmoid, Dense(32), Sigmoid, Dense(1), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
