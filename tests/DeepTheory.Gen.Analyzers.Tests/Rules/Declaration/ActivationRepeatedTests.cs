namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class ActivationRepeatedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(8), Relu, {|#0:Tanh|}, Dense(3)",
        Verify.Says("DTG1020", "Relu and Tanh follow each other without a layer between, so the network learns nothing between them and only loses range or slope; take the second away"));

    [Fact]
    public Task Message_OfTheIdentity_NamesTheFirst() => Verify.Operations(
        "Input(4), Dense(8), {|#0:Linear|}, Softmax",
        Verify.Says("DTG1020", "Linear and Softmax follow each other without a layer between, so the network learns nothing between them and only loses range or slope; take the first away"));

    [Theory]
    [InlineData("Input(4), Dense(8), Relu, {|DTG1020:Tanh|}, Dense(3)", "Input(4), Dense(8), Relu, Dense(3)")]
    [InlineData("Input(4), Dense(8), Relu, {|DTG1020:Relu|}, {|DTG1020:Relu|}, Dense(3)", "Input(4), Dense(8), Relu, Dense(3)")]
    [InlineData("Input(4), Dense(8), Relu, Dropout(0.1), {|DTG1020:Relu|}, Dense(3)", "Input(4), Dense(8), Relu, Dropout(0.1), Dense(3)")]
    [InlineData("Input(4), Dense(8), {|DTG1020:Linear|}, Softmax", "Input(4), Dense(8), Softmax")]
    [InlineData("Input(4), Dense(8), Tanh, {|DTG1020:Linear(1)|}, Dense(3)", "Input(4), Dense(8), Tanh, Dense(3)")]
    [InlineData("Input(4), Dense(3), Softmax, {|DTG1020:LogSoftmax|}", "Input(4), Dense(3), Softmax")]
    public Task SecondActivation_IsReported_AndRemoved(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(8), Relu, Dense(3), Tanh")]
    [InlineData("Input(4), Dense(8), Relu, BatchNorm, Relu, Dense(3)")]
    [InlineData("Input(4), Dense(8), Linear(0.6667), Tanh, Linear(1.7159), Dense(3)")]
    [InlineData("Input(4), Dense(8, Name = \"a\"), Relu, Dense(8), Add(\"a\"), Relu, Dense(3)")]
    [InlineData("Input(4), Dense(8, Name = \"a\"), Relu, Dense(8), Concatenate(\"a\"), Dense(8, Name = \"b\"), From(\"a\"), Sigmoid, Concatenate(\"b\"), Dense(3)")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);

    [Fact]
    public Task FunctionOfTheUsersOwn_IsSilent() => Verify.Source(
        """
        [Network, Input(4), Dense(3), Tanh, Activation(nameof(Squared))]
        public partial class N
        {
            private static float Squared(float x) => x * x;
        }
        """);
}
