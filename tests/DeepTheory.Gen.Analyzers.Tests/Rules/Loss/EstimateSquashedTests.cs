namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class EstimateSquashedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), {|#0:Tanh|}, MeanSquaredError",
        Verify.Says("DTG2011", "Tanh keeps the estimates of MeanSquaredError between -1 and 1, so that a target outside is never reached, and near the ends the gradient vanishes; take it away, unless all targets lie there"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2011:Sigmoid|}, Huber, Adam", "Input(4), Dense(3), Huber, Adam")]
    [InlineData("Input(4), Dense(3), {|DTG2011:Softsign|}, Quantile(0.1, 0.5, 0.9)", "Input(4), Dense(3), Quantile(0.1, 0.5, 0.9)")]
    [InlineData("Input(4), Dense(3), {|DTG2011:HardTanh|}, Flatten, GeneralRobust", "Input(4), Dense(3), Flatten, GeneralRobust")]
    public Task BoundedEstimate_IsReported_AndFreed(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2011:Sigmoid|}, MeanSquaredLogarithmicError")]
    [InlineData("Input(4), Dense(3), {|DTG2011:Sine|}, LogCosh")]
    public Task OtherBoundedEstimates_AreReported(string operations) => Verify.Operations(operations);

    [Fact]
    public Task UsersOwnFunction_IsReported_WhereItIsBounded() => Verify.Source(
        """
        [Network, Input(4), Dense(3), {|DTG2011:Activation(nameof(Bounded))|}, MeanSquaredError]
        public partial class N
        {
            private static float Bounded(float x) => 3 * System.MathF.Tanh(x);
        }

        [Network, Input(4), Dense(3), Activation(nameof(Scaled)), MeanSquaredError]
        public partial class M
        {
            private static float Scaled(float x) => 0.5f * x;
        }
        """);

    [Theory]
    [InlineData("Input(4), Dense(3), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Softplus, MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Tanh, Linear(5), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Tanh, Dense(3), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Tanh")]
    [InlineData("Input(4), Dense(3), Tanh, CosineDistance")]
    [InlineData("Input(4), Dense(3), Tanh, Contrastive")]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Tanh, Add(\"x\"), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
