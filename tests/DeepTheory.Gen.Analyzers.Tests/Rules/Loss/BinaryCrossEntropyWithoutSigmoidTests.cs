namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class BinaryCrossEntropyWithoutSigmoidTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), Softplus, {|#0:BinaryCrossEntropy|}",
        Verify.Says("DTG2006", "BinaryCrossEntropy takes the logarithms of p and 1 - p, but Softplus gives numbers from 0 upwards; end with Sigmoid, or take the loss of logits"));

    [Theory]
    [InlineData("Input(4), Dense(1), {|DTG2006:BinaryCrossEntropy|}", "Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(3), Zeros, {|DTG2006:BinaryFocal|}, Adam", "Input(4), Dense(3), Zeros, Sigmoid, BinaryFocal, Adam")]
    [InlineData("Input(4), Dense(3), Tanh, {|DTG2006:BinaryCrossEntropy|}", "Input(4), Dense(3), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(3), Relu, {|DTG2006:BinaryCrossEntropy|}", "Input(4), Dense(3), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(3), LogSoftmax, {|DTG2006:BinaryCrossEntropy|}", "Input(4), Dense(3), Sigmoid, BinaryCrossEntropy")]
    public Task OutputBeyondProbabilities_IsReported_AndGivenSigmoid(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), {|DTG2006:BinaryCrossEntropy|}", "Input(4), Dense(1), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4), Dense(1), Tanh, {|DTG2006:BinaryFocal(Gamma = 1)|}", "Input(4), Dense(1), BinaryFocalWithLogits(Gamma = 1)")]
    public Task Loss_CanBecomeThatOfLogits(string operations, string mended) => Verify.FixOperations(operations, mended, cure: 1);

    [Fact]
    public Task UsersOwnFunction_IsSilent_WhereItsRangeIsNotKnown() => Verify.Source(
        """
        [Network, Input(4), Dense(3), Activation(nameof(Share)), BinaryCrossEntropy]
        public partial class N
        {
            private static float Share(float x) => 0.5f + (0.5f * x / System.MathF.Sqrt(1 + (x * x)));
        }
        """);

    [Theory]
    [InlineData("Input(4), Dense(1), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(1), Sigmoid, BinaryCrossEntropy(Clip = 1e-6)")]
    [InlineData("Input(4), Dense(1), HardSigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(1), Gaussian, BinaryFocal")]
    [InlineData("Input(4), Dense(1), BinaryCrossEntropyWithLogits")]
    [InlineData("Input(4, Name = \"x\"), Dense(1, Name = \"a\"), Sigmoid, From(\"x\"), Dense(1), Sigmoid, Concatenate(\"a\"), BinaryCrossEntropy")]
    [InlineData("Input(4), Flatten, BinaryCrossEntropy")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
