namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class BiasBeforeBatchNormTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), {|#0:Dense(8)|}, BatchNorm, Relu, Dense(3), MeanSquaredError",
        Verify.Says("DTG4001", "Dense adds a bias that BatchNorm subtracts again with the mean, so its 8 parameters never matter; write UseBias = false"));

    [Fact]
    public Task Message_OfAConvolution_CountsItsChannels() => Verify.Operations(
        "Input(3, 8, 8), {|#0:Conv2D(16, 3)|}, BatchNorm, Relu, Flatten, Dense(3), MeanSquaredError",
        Verify.Says("DTG4001", "Conv2D adds a bias that BatchNorm subtracts again with the mean, so its 16 parameters never matter; write UseBias = false"));

    [Theory]
    [InlineData(
        "Input(4), {|DTG4001:Dense(8)|}, BatchNorm, Relu, {|DTG4001:Dense(8, Name = \"last\")|}, BatchNorm, Relu, Dense(3)",
        "Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(8, Name = \"last\", UseBias = false), BatchNorm, Relu, Dense(3)")]
    [InlineData("Input(4), {|DTG4001:Dense(8, UseBias = true)|}, BatchNorm, Relu, Dense(3)", "Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(3)")]
    [InlineData("Input(3, 8, 8), {|DTG4001:Conv2D(8, 3)|}, BatchNorm, Relu, Flatten, Dense(3)", "Input(3, 8, 8), Conv2D(8, 3, UseBias = false), BatchNorm, Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 8, 8), {|DTG4001:DepthwiseConv2D(3)|}, BatchNorm, Relu, Flatten, Dense(3)", "Input(3, 8, 8), DepthwiseConv2D(3, UseBias = false), BatchNorm, Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 8), {|DTG4001:Conv1D(8, 3, Stride = 2)|}, BatchNorm, Relu, Flatten, Dense(3)", "Input(3, 8), Conv1D(8, 3, Stride = 2, UseBias = false), BatchNorm, Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 4, 4), {|DTG4001:ConvTranspose2D(8, 2, Stride = 2)|}, BatchNorm, Relu, Flatten, Dense(3)", "Input(3, 4, 4), ConvTranspose2D(8, 2, Stride = 2, UseBias = false), BatchNorm, Relu, Flatten, Dense(3)")]
    public Task Bias_IsReported_AndTurnedOff(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(3)")]
    [InlineData("Input(4), Dense(8), Relu, BatchNorm, Dense(3)")]
    [InlineData("Input(3, 8, 8), Conv2D(8, 3), Relu, BatchNorm, Flatten, Dense(3)")]
    [InlineData("Input(3, 8, 8), Conv2D(8, 3), MaxPool2D(2), BatchNorm, Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 8, 8), Conv2D(8, 3), Flatten, BatchNorm, Relu, Dense(3)")]
    [InlineData("Input(4), Dense(8), LayerNorm, Relu, Dense(3)")]
    [InlineData("Input(4), Dense(8, Name = \"x\"), BatchNorm, Relu, Add(\"x\"), Dense(3)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
