namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class NoLayersTests
{
    [Fact]
    public Task InputAlone_IsReportedAtTheNetworksName() => Verify.Source(
        """
        [Network, Input(4)]
        public partial class {|#0:N|};
        """,
        Verify.Says("DTG1010", "the network has no layers"));

    [Fact]
    public Task LossAndOptimizerAlone_AreReported() => Verify.Source(
        """
        [Network, Input(4), MeanSquaredError, Adam]
        public partial class {|DTG1010:N|};
        """);

    [Theory]
    [InlineData("Input(4), Dense(3)")]
    [InlineData("Input(4), Tanh")]
    [InlineData("Input(2, 2), Flatten")]
    public Task OneOperationThatComputes_IsSilent(string operations) => Verify.Operations(operations);
}
