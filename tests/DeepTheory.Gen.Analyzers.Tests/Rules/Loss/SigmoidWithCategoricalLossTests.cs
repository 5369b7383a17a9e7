namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SigmoidWithCategoricalLossTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), Sigmoid, {|#0:CategoricalCrossEntropy|}",
        Verify.Says("DTG2004", "CategoricalCrossEntropy only raises the probability of the right class, and Sigmoid lets those of the others rise with it, so that 1 everywhere costs nothing; replace it by Softmax, or take BinaryCrossEntropy where each output is a yes or no of its own"));

    [Theory]
    [InlineData("Input(4), Dense(3), Sigmoid, {|DTG2004:SparseCategoricalCrossEntropy|}", "Input(4), Dense(3), Softmax, SparseCategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), HardSigmoid, {|DTG2004:CategoricalFocal(Gamma = 1)|}, Adam", "Input(4), Dense(3), Softmax, CategoricalFocal(Gamma = 1), Adam")]
    [InlineData("Input(4), Dense(3), Sigmoid, Flatten, {|DTG2004:ClassBalancedCrossEntropy(5, 6, 7)|}", "Input(4), Dense(3), Softmax, Flatten, ClassBalancedCrossEntropy(5, 6, 7)")]
    public Task ProbabilityOfEachUnit_IsReported_AndMadeSoftmax(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task Loss_CanBecomeBinary() => Verify.FixOperations(
        "Input(4), Dense(3), Sigmoid, {|DTG2004:CategoricalCrossEntropy|}", "Input(4), Dense(3), Sigmoid, BinaryCrossEntropy", cure: 1);

    [Fact]
    public Task UsersOwnFunction_IsReported_WhereItsRangeIsThatOfProbabilities() => Verify.Source(
        """
        [Network, Input(4), Dense(3), Activation(nameof(Share)), {|DTG2004:CategoricalCrossEntropy|}]
        public partial class N
        {
            private static float Share(float x) => 1 / (1 + System.MathF.Exp(-x));
        }
        """);

    [Theory]
    [InlineData("Input(4), Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), Sigmoid, BinaryCrossEntropy")]
    [InlineData("Input(4), Dense(3), Sigmoid, Dense(3), Softmax, CategoricalCrossEntropy")]
    [InlineData("Input(4), Dense(3), Sigmoid")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
