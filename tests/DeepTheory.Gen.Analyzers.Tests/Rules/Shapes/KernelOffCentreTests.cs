namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class KernelOffCentreTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(1, 8, 8), Conv2D(4, {|#0:4|}, Padding = Padding.Same), Relu, Flatten, Dense(3)",
        Verify.Says("DTG1106", "The kernel of Conv2D covers 4 positions and has no middle one, so that with Padding.Same the result lies half a position off; take 3 or 5"));

    [Theory]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3, {|DTG1106:2|}, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3, {|DTG1106:2|}, Padding = Padding.Same, StrideHeight = 2), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 8), Conv1D(4, {|DTG1106:2|}, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 8, 8), DepthwiseConv2D({|DTG1106:2|}, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    public Task EvenKernelOnAKeptSize_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 2), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 2, Stride = 2, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3, Stride = 2, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 2, Dilation = 2, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
