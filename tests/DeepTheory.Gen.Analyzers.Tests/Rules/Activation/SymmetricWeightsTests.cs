namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SymmetricWeightsTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), {|#0:Zeros|}, Tanh, Dense(2), Zeros, MeanSquaredError",
        Verify.Says("DTG3002", "Zeros begins all 3 units of Dense with the same weights, so that they compute the same number, get the same gradient and stay equal for ever; let GlorotUniform draw them"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG3002:Zeros|}, Tanh, Dense(2), MeanSquaredError", "Input(4), Dense(3), GlorotUniform, Tanh, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), {|DTG3002:Constant(0.5)|}, Gelu, Dropout(0.2), Dense(2), Zeros, MeanSquaredError", "Input(4), Dense(3), HeNormal, Gelu, Dropout(0.2), Dense(2), Zeros, MeanSquaredError")]
    [InlineData("Input(2, 6, 6), Conv2D(3, 3), {|DTG3002:Zeros|}, Tanh, MaxPool2D(2), Flatten, Dense(2), MeanSquaredError", "Input(2, 6, 6), Conv2D(3, 3), GlorotUniform, Tanh, MaxPool2D(2), Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), {|DTG3002:Normal(0)|}, Selu, Dense(2), MeanSquaredError", "Input(4), Dense(3), LeCunNormal, Selu, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), {|DTG3002:Uniform(0.1, 0.1)|}, LayerNorm, Tanh, Dense(2), MeanSquaredError", "Input(4), Dense(3), GlorotUniform, LayerNorm, Tanh, Dense(2), MeanSquaredError")]
    public Task EqualWeights_AreReported_AndDrawn(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task RandomWeightsBehind_AreSaidToTellThemApart() => Verify.Operations(
        "Input(4), Dense(3), {|#0:Zeros|}, Tanh, Dense(2), MeanSquaredError",
        Verify.Says("DTG3002", "Zeros begins all 3 units of Dense with the same weights, so that they compute the same number, and only what is random elsewhere can tell them apart; let GlorotUniform draw them"));

    [Theory]
    [InlineData("Input(4), Dense(3), Zeros, MeanSquaredError")]
    [InlineData("Input(2, 6, 6), DepthwiseConv2D(2), Constant(0.25), Tanh, Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(2, 6, 6), Conv2D(1, 3), Zeros, Tanh, Flatten, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(1), Zeros, Tanh, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Zeros, Frozen, Tanh, Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Zeros, Tanh, Dense(2)")]
    [InlineData("Input(4), Dense(3), Identity, Tanh, Dense(2), MeanSquaredError")]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Relu, Dense(4), Zeros, Add(\"x\"), Dense(2), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Uniform, Tanh, Dense(2), Zeros, MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
