using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

/// <summary>Likelihoods of outputs as extreme as floats can be.</summary>
public sealed class ExtremeLikelihoodTests
{
    private static readonly float[] Magnitudes = [0, 1e-38f, 1e-6f, 1, 12.5f, 60, 90, 1e4f, 1e10f, 1e19f, 1e30f, 1e38f];

    private static readonly float[] Reals = [0, 0.3f, -2, 1e-30f, 1e10f, -1e38f];
    private static readonly float[] Positives = [0.3f, 1e-30f, 1, 1e10f, 1e38f];
    private static readonly float[] Shares = [0.3f, 1e-30f, 0.9999999f];
    private static readonly float[] Counts = [0, 1, 7, 1e6f];
    private static readonly float[] Decisions = [0, 1];

    private static readonly Dictionary<string, Action> Networks = new()
    {
        [nameof(RawGaussian)] = () => GivesNumbers<RawGaussian>(Reals),
        [nameof(RawGaussianOfDeviation)] = () => GivesNumbers<RawGaussianOfDeviation>(Reals),
        [nameof(RawGaussianOfLogarithm)] = () => GivesNumbers<RawGaussianOfLogarithm>(Reals),
        [nameof(RawGaussianOfIdentity)] = () => GivesNumbers<RawGaussianOfIdentity>(Reals),
        [nameof(RawLaplace)] = () => GivesNumbers<RawLaplace>(Reals),
        [nameof(RawStudentT)] = () => GivesNumbers<RawStudentT>(Reals),
        [nameof(RawStudentTOfLogarithm)] = () => GivesNumbers<RawStudentTOfLogarithm>(Reals),
        [nameof(RawExponential)] = () => GivesNumbers<RawExponential>(Positives),
        [nameof(RawGamma)] = () => GivesNumbers<RawGamma>(Positives),
        [nameof(RawGammaOfLogarithm)] = () => GivesNumbers<RawGammaOfLogarithm>(Positives),
        [nameof(RawBeta)] = () => GivesNumbers<RawBeta>(Shares),
        [nameof(RawBetaOfIdentity)] = () => GivesNumbers<RawBetaOfIdentity>(Shares),
        [nameof(RawVonMises)] = () => GivesNumbers<RawVonMises>(Reals),
        [nameof(RawPoisson)] = () => GivesNumbers<RawPoisson>(Counts),
        [nameof(RawPoissonOfSoftplus)] = () => GivesNumbers<RawPoissonOfSoftplus>(Counts),
        [nameof(RawBernoulli)] = () => GivesNumbers<RawBernoulli>(Decisions),
        [nameof(RawCategorical)] = () => GivesNumbers<RawCategorical>(Decisions),
        [nameof(RawMixture)] = () => GivesNumbers<RawMixture>(Reals),
        [nameof(RawMixtureOfIdentity)] = () => GivesNumbers<RawMixtureOfIdentity>(Reals),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void LossAndGradients_OfExtremeOutputs_AreNeverNaN(string network) => Networks[network]();

    /// <summary>Every pair of magnitudes, with every pair of signs, in the two halves of the output; and zeros between.</summary>
    private static void GivesNumbers<TNetwork>(float[] targets) where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        int width = TNetwork.InputLength;
        Parameter weight = Assert.Single(network.Parameters);
        for (int i = 0; i < weight.Length; i++)
        {
            weight[i] = i % (width + 1) == 0 ? 1 : 0;
        }

        float[] values = [.. Magnitudes, .. Magnitudes.Select(x => -x)];
        var input = new float[width];
        var target = new float[TNetwork.TargetLength];
        var gradients = new float[TNetwork.ParameterCount];
        foreach ((float first, float second, float number) in from a in values from b in values from y in targets select (a, b, y))
        {
            for (int shift = 0; shift < 3; shift++)
            {
                for (int i = 0; i < width; i++)
                {
                    input[i] = ((i + shift) % 3) switch { 0 => first, 1 => second, _ => 0 };
                }

                target.AsSpan().Fill(number);
                string given = $"outputs {string.Join(", ", input)} and target {number}";
                Assert.True(network.Outputs(input).All(output => !float.IsNaN(output)), $"{given} give {string.Join(", ", network.Outputs(input))}");
                float loss = network.LossAndGradients(input, target, gradients);
                Assert.False(float.IsNaN(loss), $"{given} give a loss of NaN");
                Assert.True(gradients.All(gradient => !float.IsNaN(gradient)), $"{given} give gradients {string.Join(", ", gradients)}");
            }
        }
    }
}
