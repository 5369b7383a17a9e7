namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NetworkIsLinearTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Source(
        "[Network, Input(8), Dense(2), Dense(8), MeanSquaredError]\npublic partial class {|#0:N|};",
        Verify.Says("DTG3013", "Nothing in the network is nonlinear, so that its 2 layers with weights compute one linear map of rank 2 at most; if that is not the purpose, put activations between"));

    [Fact]
    public Task Rank_IsThatOfTheNarrowestValue_WhereAllPassesIt() => Verify.Source(
        "[Network, Input(4, 2, 2), Conv2D(4, 1), GlobalAveragePool, Reshape(2, 2), Conv1D(8, 1), MeanSquaredError]\npublic partial class {|#0:N|};",
        Verify.Says("DTG3013", "Nothing in the network is nonlinear, so that its 2 layers with weights compute one linear map of rank 4 at most; if that is not the purpose, put activations between"));

    [Fact]
    public Task Rank_OfBranches_IsThatOfTheEnds() => Verify.Source(
        "[Network, Input(8, Name = \"x\"), Dense(2, Name = \"a\"), From(\"x\"), Dense(3), Concatenate(\"a\"), MeanSquaredError]\npublic partial class {|#0:N|};",
        Verify.Says("DTG3013", "Nothing in the network is nonlinear, so that its 2 layers with weights compute one linear map of rank 5 at most; if that is not the purpose, put activations between"));

    [Theory]
    [InlineData("Input(8), Dense(2), Linear, Dropout(0.1), Dense(8), MeanSquaredError")]
    [InlineData("Input(8), Dense(8, Name = \"x\"), Dense(8), Add(\"x\"), MeanSquaredError")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3), AveragePool2D(2), ZeroPad2D(1), UpSample2D(2), DepthwiseConv2D(3), GlobalAveragePool, MeanSquaredError")]
    [InlineData("Input(4, 3, 3), ConvTranspose2D(4, 2, Stride = 2), PixelShuffle(2), ConvTranspose2D(1, 2, Stride = 2), MeanSquaredError")]
    public Task LinearNetwork_IsReported(string operations) =>
        Verify.Source($"[Network, {operations}]\npublic partial class {{|DTG3013:N|}};");

    [Theory]
    [InlineData("Input(8), Dense(2), Tanh, Dense(8), MeanSquaredError")]
    [InlineData("Input(8), Dense(2), Dense(8)")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3), MaxPool2D(2), Conv2D(4, 3), Flatten, MeanSquaredError")]
    [InlineData("Input(1, 8, 8), Conv2D(1, 3, Padding = Padding.Same, Name = \"x\"), Conv2D(1, 3, Padding = Padding.Same), Multiply(\"x\"), Flatten, MeanSquaredError")]
    [InlineData("Input(8), Dense(8), MeanSquaredError")]
    [InlineData("Input(8), Dense(2), Frozen, Dense(8), MeanSquaredError")]
    [InlineData("Input(8), Dense(2), Dense(8), {|DTG2011:Sigmoid|}, MeanSquaredError")]
    [InlineData("Input(8), Dense(8), {|DTG3001:Dense(8)|}, MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
