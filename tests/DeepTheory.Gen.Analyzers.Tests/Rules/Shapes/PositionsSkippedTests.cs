namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class PositionsSkippedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(1, 8, 8), Conv2D(4, 1, Stride = {|#0:2|}), Relu, Flatten, Dense(3)",
        Verify.Says("DTG1105", "Conv2D moves further than it covers, so that 75 % of its image is seen by nothing; take a smaller stride, or a larger kernel"));

    [Fact]
    public Task Message_OfAPool_SaysWindow() => Verify.Operations(
        "Input(2, 12), MaxPool1D(2, Stride = {|#0:4|}), Flatten, Dense(3)",
        Verify.Says("DTG1105", "MaxPool1D moves further than it covers, so that 40 % of its signal is seen by nothing; take a smaller stride, or a larger window"));

    [Theory]
    [InlineData("Input(1, 9, 9), Conv2D(4, 2, StrideWidth = {|DTG1105:3|}, Stride = 2), Relu, Flatten, Dense(3)")]
    [InlineData("Input(2, 9), Conv1D(4, 2, Stride = {|DTG1105:3|}), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 9, 9), DepthwiseConv2D(2, Dilation = 2, Stride = {|DTG1105:2|}), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 9, 9), AveragePool2D(2, Stride = {|DTG1105:3|}), Flatten, Dense(3)")]
    [InlineData("Input(2, 8, 8), Conv2D(4, 3, Padding = Padding.Same, Name = \"x\"), Relu, Conv2D(4, 1, Stride = {|DTG1105:2|}, Name = \"y\"), Relu, From(\"x\"), Conv2D(4, 1, Stride = {|DTG1105:2|}), Add(\"y\"), Flatten, Dense(3)")]
    public Task StrideLargerThanTheKernel_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(1, 8, 8), Conv2D(4, 2, Stride = 2), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 8, 8), MaxPool2D(2), Flatten, Dense(3)")]
    [InlineData("Input(1, 9, 9), MaxPool2D(2), Flatten, Dense(3)")]
    [InlineData("Input(1, 9, 9), Conv2D(4, 2, Dilation = 3, Stride = 2), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 4, 4), Conv2D(4, 4, Stride = 8), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 7, 7), AdaptiveAveragePool2D(3, 3), Flatten, Dense(3)")]
    [InlineData("Input(2, 8, 8), Conv2D(4, 3, Padding = Padding.Same, Name = \"x\"), Relu, Conv2D(4, 3, Stride = 2, Padding = Padding.Same, Name = \"y\"), Relu, From(\"x\"), Conv2D(4, 1, Stride = 2), Add(\"y\"), Flatten, Dense(3)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
