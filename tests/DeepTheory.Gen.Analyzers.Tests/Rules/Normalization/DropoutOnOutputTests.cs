namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class DropoutOnOutputTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), {|#0:Dropout(0.2)|}, MeanSquaredError",
        Verify.Says("DTG4003", "Dropout stands behind the last layer with weights, so it disturbs the prediction itself and the loss cannot become small; take it away"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG4003:Dropout(0.2)|}, Softmax, CategoricalCrossEntropy", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), Softmax, {|DTG4003:GaussianNoise(0.2)|}, CategoricalCrossEntropy", "Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    public Task NoiseBehindTheLastWeights_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task DropoutOnItsOwnLine_GoesWithItsLine() => Verify.Fix(
        """
        /// <summary>Three numbers.</summary>
        [Network]
        [Input(4)]
        [Dense(3)] // the last layer
        [{|DTG4003:Dropout(0.2)|}]
        [MeanSquaredError]
        public partial class N;
        """,
        """
        /// <summary>Three numbers.</summary>
        [Network]
        [Input(4)]
        [Dense(3)] // the last layer
        [MeanSquaredError]
        public partial class N;
        """);

    [Theory]
    [InlineData("Input(4), Dense(8), Relu, Dropout(0.2), Dense(3), MeanSquaredError")]
    [InlineData("Input(4), Dropout(0.2), Dense(3), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Dropout(0.2)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
