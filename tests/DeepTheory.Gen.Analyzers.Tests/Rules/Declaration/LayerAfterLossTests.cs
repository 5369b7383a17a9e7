namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LayerAfterLossTests
{
    [Fact]
    public Task LayerAfterLoss_IsReported() => Verify.Operations(
        "Input(4), Dense(3), MeanSquaredError, {|#0:Dense(2)|}",
        Verify.Says("DTG1005", "Dense stands after the loss MeanSquaredError, but the loss takes the last layer's output"));

    [Theory]
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1005:Tanh|}")]
    [InlineData("Input(4), Dense(3, Name = \"a\"), MeanSquaredError, {|DTG1005:From(\"a\")|}")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam, {|DTG1005:Dropout(0.5)|}, {|DTG1005:Dense(1)|}")]
    public Task ActivationsAndReferences_AfterLoss_AreReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam")]
    [InlineData("Input(4), Dense(3), Adam, ClipNorm(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, ClipValue(1), Sgd, ClipNorm(1)")]
    public Task OptimizerAndClipping_AfterLoss_AreSilent(string operations) => Verify.Operations(operations);
}
