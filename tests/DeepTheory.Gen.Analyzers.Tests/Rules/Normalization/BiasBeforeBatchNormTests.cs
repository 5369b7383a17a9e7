namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class BiasBeforeBatchNormTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), {|#0:Dense(8)|}, BatchNorm, Relu, Dense(3), MeanSquaredError",
        Verify.Says("DTG4001", "Dense adds a bias that BatchNorm subtracts again with the mean, so its 8 parameters never matter; write UseBias = false"));

    [Theory]
    [InlineData(
        "Input(4), {|DTG4001:Dense(8)|}, BatchNorm, Relu, {|DTG4001:Dense(8, Name = \"last\")|}, BatchNorm, Relu, Dense(3)",
        "Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(8, Name = \"last\", UseBias = false), BatchNorm, Relu, Dense(3)")]
    [InlineData("Input(4), {|DTG4001:Dense(8, UseBias = true)|}, BatchNorm, Relu, Dense(3)", "Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(3)")]
    public Task Bias_IsReported_AndTurnedOff(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(3)")]
    [InlineData("Input(4), Dense(8), Relu, BatchNorm, Dense(3)")]
    [InlineData("Input(4), Dense(8), LayerNorm, Relu, Dense(3)")]
    [InlineData("Input(4), Dense(8, Name = \"x\"), BatchNorm, Relu, Add(\"x\"), Dense(3)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
