using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

public sealed class NoiseTests
{
    private const double Saturation = -1.7580993408473766;
    private const int Count = 20000;

    [Fact]
    public void AlphaDropout_KeepsMeanAndVariance()
    {
        float[] inputs = Samples.Normal(1, Count);
        float[] noisy = Noisy<AlphaDroppedInputs>(inputs, seed: 3);

        // q = 0.8: a = 1 / √(0.8 (1 + 0.2 α'²)), b = −0.2 a α'.
        double a = 1 / Math.Sqrt(0.8 * (1 + (0.2 * Saturation * Saturation)));
        double b = -0.2 * a * Saturation;
        int dropped = 0;
        for (int i = 0; i < Count; i++)
        {
            bool isDropped = Math.Abs(noisy[i] - ((a * Saturation) + b)) < 1e-5;
            dropped += isDropped ? 1 : 0;
            Assert.True(isDropped || Math.Abs(noisy[i] - ((a * inputs[i]) + b)) < 1e-5, $"number {i}: {inputs[i]} became {noisy[i]}");
        }

        Assert.InRange(dropped / (double)Count, 0.2 - 0.015, 0.2 + 0.015);
        HasMoments(noisy, mean: 0, variance: 1);
    }

    [Fact]
    public void GaussianNoise_AddsNumbersOfItsDeviation()
    {
        float[] inputs = Samples.Normal(1, Count);
        float[] noisy = Noisy<NoisyInputs>(inputs, seed: 3);
        float[] noise = [.. noisy.Zip(inputs, (after, before) => after - before)];

        HasMoments(noise, mean: 0, variance: 0.09);
        Assert.InRange(noise.Count(x => Math.Abs(x) < 0.3) / (double)Count, 0.6827 - 0.02, 0.6827 + 0.02);
        Assert.InRange(noise.Zip(inputs, (n, x) => (double)n * x).Average(), -0.3 * 5 / Math.Sqrt(Count), 0.3 * 5 / Math.Sqrt(Count));
    }

    [Fact]
    public void AlphaDropout_Backward_GoesThroughWhatWasKept()
    {
        // x → W = I → s x + t → w. The second layer's step shows s x + t, and so which numbers were dropped: s = 0 or a.
        var network = new AlphaDroppedHidden(1);
        float[] outer = network.Dense2Weight.ToArray();
        (float[] input, float dy, float[] after, float[] inner) = StepOf(network, network.Dense1Weight, network.Dense2Weight);
        double a = 1 / Math.Sqrt(0.6 * (1 + (0.4 * Saturation * Saturation)));
        double b = -0.4 * a * Saturation;
        int dropped = 0;
        for (int unit = 0; unit < 21; unit++)
        {
            double noisy = (outer[unit] - after[unit]) / dy;
            bool isDropped = Math.Abs(noisy - ((a * Saturation) + b)) < 1e-3;
            dropped += isDropped ? 1 : 0;
            Assert.Equal(isDropped ? (a * Saturation) + b : (a * input[unit]) + b, noisy, 1e-3);
            CheckInner(inner, unit, dy * outer[unit] * (isDropped ? 0 : a), input);
        }

        Assert.InRange(dropped, 1, 20);
    }

    [Fact]
    public void GaussianNoise_Backward_PassesTheGradientOn()
    {
        var network = new NoisyHidden(1);
        float[] outer = network.Dense2Weight.ToArray();
        (float[] input, float dy, float[] after, float[] inner) = StepOf(network, network.Dense1Weight, network.Dense2Weight);
        double noise = 0;
        for (int unit = 0; unit < 21; unit++)
        {
            noise += Math.Abs(((outer[unit] - after[unit]) / dy) - input[unit]) / 21;
            CheckInner(inner, unit, dy * outer[unit], input);
        }

        // E|n| = σ √(2/π) = 0.4.
        Assert.InRange(noise, 0.2, 0.7);
    }

    [Fact]
    public void Noise_IsThatOfItsSeedAndStep()
    {
        Samples batch = Samples.For<WithNoise>(12);
        AssertClose.SameBits(Trained(4), Trained(4));
        Assert.NotEqual(Trained(4), Trained(5));
        var network = new WithNoise(1);
        var state = network.CreateTrainingState(4);
        float[] losses = [.. Enumerable.Range(0, 10).Select(_ => network.TrainStep(state, batch.Inputs, batch.Targets, 1e-30f))];
        Assert.Equal(losses.Length, losses.Distinct().Count());

        float[] Trained(int seed)
        {
            var trained = new WithNoise(1);
            trained.Train(batch.Inputs, batch.Targets, 5, seed);
            return trained.ParameterValues();
        }
    }

    [Fact]
    public void PredictLossAndGradients_AreThoseOfTheNetworkWithoutNoise()
    {
        Samples batch = Samples.For<WithNoise>(12);
        var with = new WithNoise(1);
        var without = new WithoutNoise(1);
        AssertClose.SameBits(without.ParameterValues(), with.ParameterValues());
        AssertClose.Equal(without.Outputs(batch.Inputs), with.Outputs(batch.Inputs), 1e-6, 1e-6);
        AssertClose.Equal([without.Loss(batch.Inputs, batch.Targets)], [with.Loss(batch.Inputs, batch.Targets)], 1e-6, 1e-6);
        AssertClose.Equal(without.Gradients(batch.Inputs, batch.Targets), with.Gradients(batch.Inputs, batch.Targets), 1e-6, 1e-6);
    }

    /// <summary>One step from weights of 0 toward −1/2 with rate 1: the weights become the negated noisy inputs.</summary>
    private static float[] Noisy<TNetwork>(float[] inputs, int seed) where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1);
        network.TrainStep(network.CreateTrainingState(seed), inputs, [-0.5f], 1);
        return [.. network.Parameters["dense1.weight"].ToArray().Select(weight => -weight)];
    }

    /// <summary>One step: the input, the derivative with respect to the output, the second layer after it, the first layer's change.</summary>
    private static (float[] Input, float OutputGradient, float[] After, float[] InnerGradient) StepOf<TNetwork>(
        TNetwork network, Parameter inner, Parameter outer) where TNetwork : class, ITrainable<TNetwork>
    {
        float[] input = Samples.Normal(2, 21);
        float[] before = inner.ToArray();
        float loss = network.TrainStep(network.CreateTrainingState(3), input, [-30], 1);
        float[] change = [.. before.Zip(inner.ToArray(), (was, now) => was - now)];
        return (input, 2 * MathF.Sqrt(loss), outer.ToArray(), change);
    }

    private static void CheckInner(float[] inner, int unit, double gradient, float[] input)
    {
        for (int i = 0; i < 21; i++)
        {
            Assert.Equal(gradient * input[i], inner[(21 * unit) + i], 1e-3 + (1e-4 * Math.Abs(gradient * input[i])));
        }
    }

    /// <summary>Mean and variance within five standard errors of a Gaussian.</summary>
    private static void HasMoments(float[] values, double mean, double variance)
    {
        double found = values.Average(x => (double)x);
        Assert.InRange(found, mean - (5 * Math.Sqrt(variance / values.Length)), mean + (5 * Math.Sqrt(variance / values.Length)));
        double spread = values.Average(x => (x - found) * (x - found));
        Assert.InRange(spread, variance * (1 - (5 * Math.Sqrt(2.0 / values.Length))), variance * (1 + (5 * Math.Sqrt(2.0 / values.Length))));
    }
}
