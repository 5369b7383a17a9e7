namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class DropoutHeavyTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(32), Relu, Dropout({|#0:0.9|}), Dense(1), MeanSquaredError",
        Verify.Says("DTG4008", "Dropout drops 90 % of the values and multiplies the others by 10, so that little of the signal comes through; usual rates are 0.1 to 0.5"));

    [Theory]
    [InlineData("Input(4), Dense(32), Relu, Dropout({|DTG4008:0.8|}), Dense(1), MeanSquaredError", "Input(4), Dense(32), Relu, Dropout(0.5), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(32), Relu, Dropout(rate: {|DTG4008:9 / 10.0|}), Dense(1), MeanSquaredError", "Input(4), Dense(32), Relu, Dropout(rate: 0.5), Dense(1), MeanSquaredError")]
    public Task HeavyDropout_IsReported_AndHalved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(32), Relu, Dropout(0.5), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(32), Relu, Dropout(0.9), Dense(1)")]
    [InlineData("Input(4), GaussianNoise(0.9), Dense(1), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
