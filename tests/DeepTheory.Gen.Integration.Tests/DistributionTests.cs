using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>Distributions as results of inference: those of a prediction are the very ones whose likelihood the loss computes.</summary>
public sealed class DistributionTests
{
    private const int Count = 7;

    private static readonly float[] Inputs = Samples.Normal(4, 2 * Count);

    // Three numbers per sample, in the open unit interval.
    private static readonly float[] Numbers = [.. Enumerable.Range(0, 3 * Count).Select(i => 0.05f + (0.9f * i / (3 * Count)))];

    private static readonly float[] Counts = [.. Enumerable.Range(0, 3 * Count).Select(i => (float)(i % 5))];

    private static readonly float[] Decisions = [.. Enumerable.Range(0, 3 * Count).Select(i => (float)(i % 2))];

    private static readonly float[] Classes = [.. Enumerable.Range(0, Count).Select(i => (float)(i % 4))];

    private delegate double LogLikelihood(ReadOnlySpan<float> output, int target, float y);

    [Fact]
    public void Gaussian_IsThatOfTheLoss() =>
        Check<ThreeGaussians>(Numbers, (output, target, y) => ThreeGaussians.DistributionOf(output, target).LogDensity(y));

    [Fact]
    public void GaussianOfADeviation_IsThatOfTheLoss() =>
        Check<ThreeGaussiansOfDeviation>(Numbers, (output, target, y) => ThreeGaussiansOfDeviation.DistributionOf(output, target).LogDensity(y));

    [Fact]
    public void Laplace_IsThatOfTheLoss() =>
        Check<ThreeLaplaces>(Numbers, (output, target, y) => ThreeLaplaces.DistributionOf(output, target).LogDensity(y), 1e-4);

    [Fact]
    public void StudentT_IsThatOfTheLoss() =>
        Check<ThreeStudentTs>(Numbers, (output, target, y) => ThreeStudentTs.DistributionOf(output, target).LogDensity(y));

    [Fact]
    public void Exponential_IsThatOfTheLoss() =>
        Check<ThreeExponentials>(Numbers, (output, target, y) => ThreeExponentials.DistributionOf(output, target).LogDensity(y));

    [Fact]
    public void Gamma_IsThatOfTheLoss() =>
        Check<ThreeGammas>(Numbers, (output, target, y) => ThreeGammas.DistributionOf(output, target).LogDensity(y));

    [Fact]
    public void Beta_IsThatOfTheLoss() =>
        Check<ThreeBetas>(Numbers, (output, target, y) => ThreeBetas.DistributionOf(output, target).LogDensity(y));

    [Fact]
    public void VonMises_IsThatOfTheLoss() =>
        Check<ThreeVonMises>(Numbers, (output, target, y) => ThreeVonMises.DistributionOf(output, target).LogDensity(y));

    [Fact]
    public void Poisson_IsThatOfTheLoss() =>
        Check<ThreePoissons>(Counts, (output, target, y) => ThreePoissons.DistributionOf(output, target).LogProbability(y));

    [Fact]
    public void Bernoulli_IsThatOfTheLoss() =>
        Check<ThreeBernoullis>(Decisions, (output, target, y) => ThreeBernoullis.DistributionOf(output, target).LogProbability(y));

    [Fact]
    public void Categorical_IsThatOfTheLoss() =>
        Check<FourClasses>(Classes, (output, _, y) => FourClasses.DistributionOf(output).LogProbability(y));

    [Fact]
    public void Mixture_IsThatOfTheLoss() =>
        Check<ThreeComponents>(Numbers.AsSpan(0, Count).ToArray(), (output, _, y) => ThreeComponents.DistributionOf(output).LogDensity(y));

    [Fact]
    public void DistributionOf_AnotherLengthOrTarget_IsRefused()
    {
        var output = new float[6];
        Array.Fill(output, 1);
        Assert.Equal(1, ThreeGaussians.DistributionOf(output, 2).Mean);
        Assert.Contains("6 floats", Assert.Throws<ArgumentException>("output", () => ThreeGaussians.DistributionOf(new float[5])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("output", () => ThreeGaussians.DistributionOf(new float[12]));
        Assert.Contains("0 to 2", Assert.Throws<ArgumentOutOfRangeException>("target", () => ThreeGaussians.DistributionOf(output, 3)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("target", () => ThreeGaussians.DistributionOf(output, -1));
        Assert.Throws<ArgumentException>("output", () => FourClasses.DistributionOf(new float[3]).Mean);
        Assert.Throws<ArgumentException>("output", () => ThreeComponents.DistributionOf(new float[3]).Mean);
    }

    [Fact]
    public void DistributionOf_AllocatesNothing()
    {
        var network = new ThreeGaussians(1);
        var mixture = new ThreeComponents(1);
        var output = new float[6];
        var components = new float[9];
        Assert.True(double.IsFinite(Ask()));
        Assert.Equal(0, Allocation.Of(() => Ask()));

        double Ask()
        {
            network.Predict([1, 2], output);
            mixture.Predict([1, 2], components);
            return ThreeGaussians.DistributionOf(output, 1).Quantile(0.95) + ThreeComponents.DistributionOf(components).Quantile(0.95);
        }
    }

    /// <summary>The loss is the mean of −log p over samples and targets.</summary>
    private static void Check<TNetwork>(float[] targets, LogLikelihood likelihood, double tolerance = 2e-5) where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(3).WithRandomParameters(3);
        float[] outputs = network.Outputs(Inputs);
        double sum = 0;
        for (int i = 0; i < targets.Length; i++)
        {
            (int sample, int target) = Math.DivRem(i, TNetwork.TargetLength);
            sum -= likelihood(outputs.AsSpan(sample * TNetwork.OutputLength, TNetwork.OutputLength), target, targets[i]);
        }

        double expected = sum / targets.Length;
        Assert.Equal(Count * TNetwork.TargetLength, targets.Length);
        Assert.Equal(expected, network.Loss(Inputs, targets), tolerance * Math.Max(1, Math.Abs(expected)));
    }
}
