namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class InputMissingTests
{
    [Fact]
    public Task LayerBeforeAnyInput_IsReported() => Verify.Operations(
        "{|#0:Dense(3)|}",
        Verify.Says("DTG1003", "Dense has nothing to take; begin with [Input(…)]"));

    [Fact]
    public Task NetworkOfNothing_IsReportedAtItsName() => Verify.Source(
        """
        [Network]
        public partial class {|#0:N|};
        """,
        Verify.Says("DTG1003", "the network has no Input; begin with one, such as [Input(64)]"));

    [Theory]
    [InlineData("{|DTG1003:Tanh|}")]
    [InlineData("{|DTG1003:Flatten|}, Dense(3), Softmax")]
    [InlineData("{|DTG1003:Dense(3)|}, Input(4)")]
    [InlineData("{|DTG1003:Dense(3)|}, Tanh, Dense(2), MeanSquaredError, Adam")]
    public Task FirstOperationWithoutValue_IsReportedOnce(string operations) => Verify.Operations(operations);

    [Theory]
    [InlineData("Input(4), Dense(3)")]
    [InlineData("Input(1, 8, 8), Flatten, Dense(3)")]
    [InlineData("DeepTheory.Gen.Input(4), Dense(3)")]
    [InlineData("Adam, Input(4), Dense(3), MeanSquaredError")]
    public Task InputBeforeTheFirstLayer_IsSilent(string operations) => Verify.Operations(operations);
}
