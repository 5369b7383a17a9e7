namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class EstimateRectifiedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(3), {|#0:Relu|}, MeanSquaredError",
        Verify.Says("DTG2012", "Relu keeps the estimates of MeanSquaredError from 0 upwards, and an output that is 0 for every sample has no gradient and never recovers; take Softplus where no target is negative, else no activation"));

    [Theory]
    [InlineData("Input(4), Dense(3), {|DTG2012:Relu|}, MeanAbsoluteError", "Input(4), Dense(3), Softplus, MeanAbsoluteError")]
    [InlineData("Input(4), Dense(3), {|DTG2012:Relu6|}, Huber", "Input(4), Dense(3), Softplus, Huber")]
    [InlineData("Input(4), Dense(3), {|DTG2012:Relu|}, MeanSquaredLogarithmicError", "Input(4), Dense(3), Softplus, MeanSquaredLogarithmicError")]
    public Task RectifiedEstimate_IsReported_AndMadeSoftplus(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Fact]
    public Task Activation_CanBeRemoved() => Verify.FixOperations(
        "Input(4), Dense(3), {|DTG2012:Relu|}, MeanSquaredError, Adam", "Input(4), Dense(3), MeanSquaredError, Adam", cure: 1);

    [Theory]
    [InlineData("Input(4), Dense(8), Relu, Dense(3), MeanSquaredError")]
    [InlineData("Input(4), Dense(3), LeakyRelu, MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Elu, MeanSquaredError")]
    [InlineData("Input(4), Dense(3), Relu")]
    [InlineData("Input(4), Dense(3), Relu, Triplet")]
    [InlineData("Input(4, Name = \"x\"), Dense(4), Relu, Add(\"x\"), MeanSquaredError")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
