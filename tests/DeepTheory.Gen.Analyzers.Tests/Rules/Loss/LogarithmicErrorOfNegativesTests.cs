namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LogarithmicErrorOfNegativesTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), {|#0:MeanSquaredLogarithmicError|}",
        Verify.Says("DTG2017", "MeanSquaredLogarithmicError takes the logarithm of 1 + the estimate, but Dense gives any number, negative ones too, and from -1 downwards the gradient is 0, so that training stops there; end with Softplus"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2017:MeanSquaredLogarithmicError|}, Adam", "Input(4), Dense(3), Softplus, MeanSquaredLogarithmicError, Adam")]
    [InlineData("Input(4), Dense(3), Tanh, {|DTG2017:MeanSquaredLogarithmicError|}", "Input(4), Dense(3), Softplus, MeanSquaredLogarithmicError")]
    [InlineData("Input(4), Dense(3), LeakyRelu, {|DTG2017:MeanSquaredLogarithmicError|}", "Input(4), Dense(3), Softplus, MeanSquaredLogarithmicError")]
    public Task EstimateThatMayBeNegative_IsReported_AndGivenSoftplus(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(3), Softplus, MeanSquaredLogarithmicError")]
    [InlineData("Input(4), Dense(3), Silu, MeanSquaredLogarithmicError")]
    [InlineData("Input(4), Dense(3), Swish(2), MeanSquaredLogarithmicError")]
    [InlineData("Input(4), Dense(3), Elu(0.5), MeanSquaredLogarithmicError")]
    [InlineData("Input(4), Flatten, MeanSquaredLogarithmicError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
