namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class MomentsSwappedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(1), MeanSquaredError, Adam(Beta1 = {|#0:0.999|}, Beta2 = 0.9)",
        Verify.Says("DTG5002", "Adam averages gradients over the last 1000 steps but their sizes over 10 only, so that old gradients are divided by new sizes and steps can grow without bound; swap Beta1 and Beta2"));

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam(Beta1 = {|DTG5002:0.999|}, Beta2 = 0.9)", "Input(4), Dense(1), MeanSquaredError, Adam(Beta1 = 0.9, Beta2 = 0.999)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Nadam(Beta2 = {|DTG5002:0.5|})", "Input(4), Dense(1), MeanSquaredError, Nadam(Beta2 = 0.9, Beta1 = 0.5)")]
    public Task SwappedMoments_AreReported_AndSwapped(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam(Beta1 = 0.5, Beta2 = 0.9)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam(Beta1 = 0.9, Beta2 = 0.9)")]
    [InlineData("Input(4), Dense(1), MeanSquaredError, Adam")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
