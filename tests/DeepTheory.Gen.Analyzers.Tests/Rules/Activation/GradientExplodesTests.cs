namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class GradientExplodesTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(64), {|#0:Dense(64)|}, Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(1), MeanSquaredError, Adam",
        Verify.Says("DTG3007", "Through 5 hidden layers of Relu the gradient grows to 1024 times its norm before it reaches dense1, whose weights then jump; leave the initializers to theory"));

    [Theory]
    [InlineData("Input(64), {|DTG3007:Dense(64)|}, Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(1), MeanSquaredError", "Input(64), Dense(64), Relu, Dense(64), Relu, Dense(64), Relu, Dense(64), Relu, Dense(64), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(64), {|DTG3007:Dense(64)|}, Orthogonal(50), LeakyRelu, Dense(64), Orthogonal(50), LeakyRelu, Dense(64), Orthogonal(50), LeakyRelu, Dense(1), Normal(1), MeanSquaredError", "Input(64), Dense(64), LeakyRelu, Dense(64), LeakyRelu, Dense(64), LeakyRelu, Dense(1), Normal(1), MeanSquaredError")]
    public Task ExplodingGradient_IsReported_AndMended(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(64), Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(64), Dense(64), Uniform(0, 1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(64), Dense(64, UseBias = false), Normal(1), BatchNorm, Relu, Dense(64, UseBias = false), Normal(1), BatchNorm, Relu, Dense(64, UseBias = false), Normal(1), BatchNorm, Relu, Dense(64, UseBias = false), Normal(1), BatchNorm, Relu, Dense(64, UseBias = false), Normal(1), BatchNorm, Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(64), Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(64), Normal(1), Relu, Dense(1)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
