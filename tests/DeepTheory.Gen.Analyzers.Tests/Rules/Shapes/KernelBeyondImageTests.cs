namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class KernelBeyondImageTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(3, 4, 4), MaxPool2D(4), Conv2D(8, {|#0:3|}, Padding = Padding.Same), Relu, Flatten, Dense(3)",
        Verify.Says("DTG1104", "Of the 9 kernel positions of Conv2D only 1 ever lie on its image of 1 by 1; the weights of the others multiply nothing but padding and never learn; shrink it less before, or take a smaller kernel"));

    [Fact]
    public Task Message_OfASignal_SaysItsLength() => Verify.Operations(
        "Input(3, 2), Conv1D(8, {|#0:5|}, Padding = Padding.Same), Relu, Flatten, Dense(3)",
        Verify.Says("DTG1104", "Of the 5 kernel positions of Conv1D only 3 ever lie on its signal of 2; the weights of the others multiply nothing but padding and never learn; shrink it less before, or take a smaller kernel"));

    [Theory]
    [InlineData("Input(3, 8, 8), AveragePool2D(8), Conv2D(8, {|DTG1104:3|}, PaddingHeight = 1, PaddingWidth = 1), Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 2, 2), Conv2D(8, {|DTG1104:5|}, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 1, 8), Conv2D(8, {|DTG1104:3|}, 1, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 8, 1), Conv2D(8, kernelWidth: {|DTG1104:3|}, kernelHeight: 3, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 4, 4), DepthwiseConv2D({|DTG1104:3|}, Dilation = 4, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    public Task KernelLargerThanItsImage_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(3, 2, 2), Conv2D(8, 3, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 1, 1), Conv2D(8, 1), Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 3, 3), Conv2D(8, 3), Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 5, 5), Conv2D(8, 5, Padding = Padding.Same, Stride = 2), Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 4, 4), Conv2D(8, 3, Dilation = 3, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    [InlineData("Input(3, 3), Conv1D(8, 5, Padding = Padding.Same), Relu, Flatten, Dense(3)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
