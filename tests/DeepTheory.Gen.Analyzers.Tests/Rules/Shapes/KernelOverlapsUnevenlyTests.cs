namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class KernelOverlapsUnevenlyTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4, 4, 4), ConvTranspose2D(1, {|#0:3|}, Stride = 2)",
        Verify.Says("DTG1107", "ConvTranspose2D sets a kernel of 3 down every 2 positions, so that some are sums of more numbers than their neighbours and a checkerboard shows; take a kernel of 4, or UpSample2D and Conv2D"));

    [Theory]
    [InlineData("Input(4, 4, 4), ConvTranspose2D(1, 4, {|DTG1107:5|}, Stride = 2)")]
    [InlineData("Input(4, 4, 4), ConvTranspose2D(1, {|DTG1107:2|}, Stride = 3)")]
    [InlineData("Input(4, 4, 4), ConvTranspose2D(1, {|DTG1107:2|}, Stride = 2, Dilation = 2)")]
    public Task KernelThatTheStrideDoesNotDivide_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4, 4, 4), ConvTranspose2D(1, 2, Stride = 2)")]
    [InlineData("Input(4, 4, 4), ConvTranspose2D(1, 4, Stride = 2, PaddingHeight = 1, PaddingWidth = 1)")]
    [InlineData("Input(4, 4, 4), ConvTranspose2D(1, 3)")]
    [InlineData("Input(4, 1, 1), ConvTranspose2D(1, 3, Stride = 2)")]
    [InlineData("Input(4, 4, 4), ConvTranspose2D(1, 2, Stride = 2, Dilation = 3)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
