namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LikelihoodHeadActivatedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Operations(
        "Input(4), Dense(2), {|#0:Tanh|}, GaussianLikelihood",
        Verify.Says("DTG2016", "GaussianLikelihood takes any numbers and brings each parameter into its domain itself, but Tanh bounds them all before, so that some parameters are never reached; take Tanh away"));

    [Theory]
    [InlineData("Input(4), Dense(2), {|DTG2016:Softplus|}, GammaLikelihood", "Input(4), Dense(2), GammaLikelihood")]
    [InlineData("Input(4), Dense(1), {|DTG2016:Relu|}, PoissonLikelihood(Full = false)", "Input(4), Dense(1), PoissonLikelihood(Full = false)")]
    [InlineData("Input(4), Dense(6), {|DTG2016:Softmax|}, MixtureOfGaussians, Adam", "Input(4), Dense(6), MixtureOfGaussians, Adam")]
    [InlineData("Input(4), Dense(4), {|DTG2016:Sigmoid|}, GaussianKullbackLeibler", "Input(4), Dense(4), GaussianKullbackLeibler")]
    [InlineData("Input(4), Dense(2), {|DTG2016:Elu|}, BetaLikelihood", "Input(4), Dense(2), BetaLikelihood")]
    public Task ActivatedParameters_AreReported_AndFreed(string operations, string mended) => Verify.FixOperations(operations, mended);

    [Theory]
    [InlineData("Input(4), Dense(2), GaussianLikelihood")]
    [InlineData("Input(4), Dense(1), Softplus, ExponentialLikelihood(Link = Link.Identity)")]
    [InlineData("Input(4), Dense(6), Softplus, MixtureOfGaussians(Link = Link.Identity)")]
    [InlineData("Input(4), Dense(2), Linear(0.1), GaussianLikelihood")]
    [InlineData("Input(4), Dense(8), Tanh, Dense(2), GaussianLikelihood")]
    [InlineData("Input(4, Name = \"x\"), Dense(1, Name = \"mean\"), From(\"x\"), Dense(1), Tanh, Concatenate(\"mean\"), GaussianLikelihood")]
    public Task NearMiss_IsSilent(string operations) => Verify.Operations(operations);
}
