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
    [InlineData("Input(4), Dense(3), MeanSquaredError, {|DTG1005:Dense(2)|}", "Input(4), Dense(3), {|DTG3001:Dense(2)|}, MeanSquaredError")]
    [InlineData(
        "Input(4), Dense(3), Huber(Delta = 2), Adam, {|DTG1005:Tanh|}, {|DTG1005:Dense(2, Name = \"last\")|}, HeNormal, Bias(1)",
        "Input(4), Dense(3), Adam, Tanh, Dense(2, Name = \"last\"), HeNormal, Bias(1), Huber(Delta = 2)")]
    public Task Loss_MovesBelowTheLastLayer(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task LossOnItsOwnLine_LeavesNoLineBehind() => Verify.Fix(
        """
        [DeepTheory.Gen.Network]
        [DeepTheory.Gen.Input(4)]
        [DeepTheory.Gen.MeanSquaredError]
        [{|DTG1005:DeepTheory.Gen.Dense(3)|}]
        [{|DTG1005:DeepTheory.Gen.Tanh|}] // the last
        public partial class N;
        """,
        """
        [DeepTheory.Gen.Network]
        [DeepTheory.Gen.Input(4)]
        [DeepTheory.Gen.Dense(3)]
        [{|DTG2011:DeepTheory.Gen.Tanh|}, DeepTheory.Gen.MeanSquaredError] // the last
        public partial class N;
        """);

    [Fact]
    public Task LossOfTheUsersOwn_Moves() => Verify.Fix(
        """
        [Network, Input(4), Loss(nameof(Miss)), {|DTG1005:Dense(3)|}]
        public partial class N
        {
            private static float Miss(float prediction, float target) => (prediction - target) * (prediction - target);
        }
        """,
        """
        [Network, Input(4), Dense(3), Loss(nameof(Miss))]
        public partial class N
        {
            private static float Miss(float prediction, float target) => (prediction - target) * (prediction - target);
        }
        """);

    [Theory]
    [InlineData("Input(4), Dense(3), MeanSquaredError, Adam")]
    [InlineData("Input(4), Dense(3), Adam, ClipNorm(1), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), MeanSquaredError, ClipValue(1), Sgd, ClipNorm(1)")]
    public Task OptimizerAndClipping_AfterLoss_AreSilent(string operations) => Verify.Operations(operations);
}
