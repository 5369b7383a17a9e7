namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class InputRepeatedTests
{
    [Fact]
    public Task SecondInput_IsReported() => Verify.Operations(
        "Input(4), {|#0:Input(5)|}, Dense(3)",
        Verify.Says("DTG1004", "a network has one Input, but here is a second"));

    [Theory]
    [InlineData("Input(4), {|DTG1004:Input(4)|}, {|DTG1004:Input(4)|}, Dense(3)")]
    [InlineData("Input(4), Dense(3), {|DTG1004:Input(3)|}")]
    public Task EveryFurtherInput_IsReported(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), {|DTG1004:Input(5)|}, Dense(3)", "Input(4), Dense(3)")]
    [InlineData("Input(4), {|DTG1004:Input(4)|}, {|DTG1004:Input(4)|}, Dense(3)", "Input(4), Dense(3)")]
    public Task FurtherInputs_AreRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Concatenate(\"x\"), Dense(3)")]
    [InlineData("Input(4, 5), Flatten, Dense(3)")]
    public Task OneInput_UsedTwiceOrOfSeveralAxes_IsSilent(string operations) => Verify.Operations(operations);
}
