namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NothingToApplyToTests
{
    [Fact]
    public Task InitializerBeforeAnyLayer_IsReported() => Verify.Operations(
        "Input(4), {|#0:HeNormal|}, Dense(3)",
        Verify.Says("DTG1008", "HeNormal follows no layer that has weights"));

    [Theory]
    [InlineData("Input(4), {|DTG1008:Bias(0.1)|}, Dense(3)")]
    [InlineData("Input(1, 2, 2), Flatten, {|DTG1008:Zeros|}, Dense(3)")]
    [InlineData("Input(4), Dense(3), Dropout(0.5), {|DTG1008:Bias(0.1)|}")]
    [InlineData("Input(4, Name = \"x\"), Dense(3, Name = \"y\"), From(\"x\"), {|DTG1008:GlorotNormal|}, Dense(2), Concatenate(\"y\")")]
    [InlineData("Input(4), Dense(3), Dropout(0.5), {|DTG1008:MaxNorm(1)|}")]
    [InlineData("{|DTG1008:HeNormal|}, Input(4), Dense(3)")]
    public Task SettingOfSomethingWithoutWeights_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), {|DTG1008:HeNormal|}, Dense(3)", "Input(4), Dense(3)")]
    [InlineData("Input(4), Dense(3), Dropout(0.5), {|DTG1008:Bias(0.1)|}, {|DTG1008:Zeros|}, Dense(2)", "Input(4), Dense(3), Dropout(0.5), Dense(2)")]
    public Task SettingOfNothing_IsRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(3), HeNormal, Bias(0.1)")]
    [InlineData("Input(4), Dense(3), Relu, HeNormal, Bias(0.1)")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam, Zeros")]
    [InlineData("Input(4), Dense(3), HeNormal, Dense(3), HeNormal")]
    public Task SettingOfTheDenseLayerAbove_IsSilent(string operations) => Verify.Operations(operations);
}
