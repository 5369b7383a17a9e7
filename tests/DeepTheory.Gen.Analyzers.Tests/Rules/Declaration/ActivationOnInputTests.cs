namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ActivationOnInputTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), {|#0:Relu|}, Dense(3)",
        Verify.Says("DTG1019", "Relu is applied to the input itself, so what it flattens is lost before any layer has seen it; take it away, or put a layer before it"));

    [Theory]
    [InlineData("Input(4), {|DTG1019:Relu|}, Dense(3)", "Input(4), Dense(3)")]
    [InlineData("Input(2, 2), Flatten, {|DTG1019:Tanh|}, Dense(3)", "Input(2, 2), Flatten, Dense(3)")]
    [InlineData("Input(4), Dropout(0.1), {|DTG1019:Softmax|}, Dense(3), MeanSquaredError", "Input(4), Dropout(0.1), Dense(3), MeanSquaredError")]
    [InlineData("Input(4, Name = \"x\"), From(\"x\"), {|DTG1019:Sigmoid|}, Dense(3)", "Input(4, Name = \"x\"), From(\"x\"), Dense(3)")]
    public Task ActivationBeforeEveryLayer_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(3), Relu")]
    [InlineData("Input(4), BatchNorm, Relu, Dense(3)")]
    [InlineData("Input(4), Softmax")]
    [InlineData("Input(4), Linear(0.00390625), Dense(3)")]
    [InlineData("Input(4, Name = \"x\"), Relu, Concatenate(\"x\"), Dense(3)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);

    [Fact]
    public Task PreparationOfTheData_IsSilent() => Verify.Source(
        """
        [Network, Input(4), Activation(nameof(Magnitude)), Dense(3)]
        public partial class N
        {
            private static float Magnitude(float x) => System.MathF.Log(1 + System.MathF.Abs(x));
        }
        """);
}
