namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class DropoutBeforeBatchNormTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(8), Relu, {|#0:Dropout(0.2)|}, Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError",
        Verify.Says("DTG4002", "Dropout makes the mean square of what BatchNorm sees while training 1.25 times that of a prediction, whose running variance then does not fit; take it away, or put it behind the last BatchNorm"));

    [Theory]
    [InlineData("Input(4), Dense(8), Relu, {|DTG4002:Dropout(0.2)|}, Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(8), Relu, Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(3, 8, 8), {|DTG4002:Dropout(0.2)|}, Conv2D(8, 3, UseBias = false), BatchNorm, Relu, Flatten, Dense(1), MeanSquaredError", "Input(3, 8, 8), Conv2D(8, 3, UseBias = false), BatchNorm, Relu, Flatten, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8, UseBias = false), {|DTG4002:Dropout(0.5)|}, BatchNorm, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8, UseBias = false), BatchNorm, Relu, {|DTG4002:Dropout(0.5)|}, Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError")]
    public Task DropoutBefore_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(8), Relu, {|DTG4002:Dropout(0.2)|}, Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(8), Relu, Dense(8, UseBias = false), BatchNorm, Relu, Dropout(0.2), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8, UseBias = false), BatchNorm, Relu, {|DTG4002:Dropout(0.3)|}, Dense(8, UseBias = false), BatchNorm, Relu, Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError", "Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dense(8, UseBias = false), BatchNorm, Relu, Dense(8, UseBias = false), BatchNorm, Relu, Dropout(0.3), Dense(1), MeanSquaredError")]
    public Task Dropout_CanMoveBehindTheLastBatchNorm(string operations, string mended) => Verify.FixOperations(operations, mended, cure: 1);

    [Theory]
    [InlineData("Input(4), Dense(8, UseBias = false), BatchNorm, Relu, Dropout(0.2), Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Relu, Dropout(0.1), Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Selu, AlphaDropout(0.2), Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(3, 8, 8), Dropout(0.2), Conv2D(8, 3), Relu, Conv2D(8, 3, UseBias = false), BatchNorm, Relu, Flatten, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dropout(0.2), Dense(8), Relu, Dense(8, UseBias = false), BatchNorm, Relu, Dense(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(8), Relu, Dropout(0.2), Dense(8, UseBias = false), BatchNorm, Relu, Dense(1)")]
    [InlineData("Input(4), Dense(8), Relu, Dropout(0.2), Dense(8), LayerNorm, Relu, Dense(1), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
