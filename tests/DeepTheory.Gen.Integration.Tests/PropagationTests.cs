using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

/// <summary>What the first weights do to the signal and to the gradient.</summary>
public sealed class PropagationTests
{
    private const int Units = 128;
    private const int Layers = 20;

    [Fact]
    public void Selu_WithLeCunWeights_KeepsMeanZeroAndVarianceOne_ThroughTwentyLayers()
    {
        // Inputs of mean 0 and variance 1. A layer's 128 × 128 weights are one draw, whose variance is not quite 1/128 for each unit, so
        // a finite layer misses the fixed point and the next pulls back. Of three networks' sixty layers every mean lies within 0.1
        // of 0 and every variance between 0.6 and 1.5; without the pull these would drift apart as products of twenty factors do.
        const int Samples = 400;
        var means = new List<double>();
        var variances = new List<double>();
        for (int seed = 1; seed <= 3; seed++)
        {
            float[] activations = new DeepSelu(seed).Outputs(Integration.Samples.Normal(seed, Samples * Units));
            for (int layer = 0; layer < Layers; layer++)
            {
                (double mean, double variance) = Moments(activations, Samples, layer * Units);
                means.Add(mean);
                variances.Add(variance);
            }
        }

        TestContext.Current.SendDiagnosticMessage(
            $"mean {means.Min():0.000} to {means.Max():0.000}, variance {variances.Min():0.000} to {variances.Max():0.000}");
        Assert.All(means, mean => Assert.InRange(mean, -0.1, 0.1));
        Assert.All(variances, variance => Assert.InRange(variance, 0.6, 1.5));
    }

    [Fact]
    public void Selu_WithWeightsTwiceAsLarge_LosesUnitVariance()
    {
        var network = new DeepSelu(1);
        foreach (Parameter parameter in network.Parameters)
        {
            parameter.CopyFrom([.. parameter.ToArray().Select(weight => 2 * weight)]);
        }

        // The last layer's activations come first.
        (_, double variance) = Moments(network.Outputs(Samples.Normal(1, 100 * Units)), 100, start: 0);
        Assert.True(variance > 2, $"variance {variance}");
    }

    [Fact]
    public void Zeros_GiveEveryHiddenUnitTheSameGradient_AndKeepThemEqual()
    {
        var network = new Symmetric(1);
        Samples samples = Samples.For<Symmetric>(12);

        // The first step leaves the hidden weights at 0, since no gradient passes output weights of 0; the second moves them.
        network.Train(samples.Inputs, samples.Targets, 2);
        float[] gradients = network.Gradients(samples.Inputs, samples.Targets);
        AllUnitsAgree(gradients.AsSpan(0, 20).ToArray());
        Assert.Contains(gradients[..20], gradient => Math.Abs(gradient) > 1e-4);

        float[] losses = network.Train(samples.Inputs, samples.Targets, 100);
        Assert.True(losses[^1] < losses[0]);
        AllUnitsAgree(network.Dense1Weight.ToArray());
        Assert.Contains(network.Dense1Weight.ToArray(), weight => Math.Abs(weight) > 1e-2);
    }

    [Fact]
    public void DrawnWeights_GiveHiddenUnitsGradientsOfTheirOwn()
    {
        var network = new Unsymmetric(1);
        Samples samples = Samples.For<Unsymmetric>(12);
        float[] gradients = network.Gradients(samples.Inputs, samples.Targets);
        Assert.Equal(5, Enumerable.Range(0, 5).Select(unit => MathF.Round(gradients[4 * unit], 5)).Distinct().Count());
    }

    /// <summary>Of one layer's activations over all samples and units.</summary>
    private static (double Mean, double Variance) Moments(float[] activations, int samples, int start)
    {
        double sum = 0;
        double squares = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            foreach (float activation in activations.AsSpan((sample * Layers * Units) + start, Units))
            {
                sum += activation;
                squares += (double)activation * activation;
            }
        }

        double mean = sum / (samples * Units);
        return (mean, (squares / (samples * Units)) - (mean * mean));
    }

    /// <summary>Rows [5, 4] that differ by rounding at most.</summary>
    private static void AllUnitsAgree(float[] rows)
    {
        for (int unit = 1; unit < 5; unit++)
        {
            AssertClose.Equal(rows.AsSpan(0, 4), rows.AsSpan(4 * unit, 4), 1e-7, 1e-5, $"weight of unit {unit}");
        }
    }
}
