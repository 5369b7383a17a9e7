namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NetworkIsLinearTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Source(
        "[Network, Input(8), Dense(2), Dense(8), MeanSquaredError]\npublic partial class {|#0:N|};",
        Verify.Says("DTG3013", "Nothing in the network is nonlinear, so that its 2 layers with weights compute one linear map of rank 2 at most; if that is not the purpose, put activations between"));

    [Theory]
    [InlineData("Input(8), Dense(2), Linear, Dropout(0.1), Dense(8), MeanSquaredError")]
    [InlineData("Input(8), Dense(8, Name = \"x\"), Dense(8), Add(\"x\"), MeanSquaredError")]
    public Task LinearNetwork_IsReported(string operations) =>
        Verify.Source($"[Network, {operations}]\npublic partial class {{|DTG3013:N|}};");

    [Theory]
    [InlineData("Input(8), Dense(2), Tanh, Dense(8), MeanSquaredError")]
    [InlineData("Input(8), Dense(2), Dense(8)")]
    [InlineData("Input(8), Dense(8), MeanSquaredError")]
    [InlineData("Input(8), Dense(2), Frozen, Dense(8), MeanSquaredError")]
    [InlineData("Input(8), Dense(2), Dense(8), {|DTG2011:Sigmoid|}, MeanSquaredError")]
    [InlineData("Input(8), Dense(8), {|DTG3001:Dense(8)|}, MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
