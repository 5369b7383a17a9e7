using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>Each optimizer makes the steps of its textbook, computed here in double precision from the network's own gradients.</summary>
public sealed class OptimizerTests
{
    /// <summary>The new parameter, from p, g, two moments of its own, the number of the step, and whether p is a weight.</summary>
    private delegate double Rule(double p, double g, ref double first, ref double second, int step, bool isWeight);

    [Fact]
    public void Sgd_FollowsTheGradient() =>
        Follows<SgdNetwork>((double p, double g, ref double _, ref double _, int _, bool _) => p - (0.1 * g));

    [Fact]
    public void Momentum_KeepsItsVelocity() => Follows<MomentumNetwork>(Momentum(0.05, 0.8, 0));

    [Fact]
    public void Nesterov_LooksAhead() => Follows<NesterovNetwork>(Nesterov(0.05, 0.8, 0));

    [Fact]
    public void Adam_CorrectsItsBias() => Follows<AdamNetwork>(Adam(0.02, 0.8, 0.95, 1e-6, 0, isDecoupled: false));

    [Fact]
    public void AdamW_DecaysTheWeightsThemselves() => Follows<AdamWNetwork>(Adam(0.02, 0.9, 0.999, 1e-8, 0.3, isDecoupled: true));

    [Fact]
    public void AdamW_DecaysBiasesWhereAsked() =>
        Follows<AdamWDecayAllNetwork>(Adam(0.02, 0.9, 0.999, 1e-8, 0.3, isDecoupled: true), decaysAll: true);

    [Fact]
    public void Adam_AddsDecayToTheGradient() => Follows<AdamDecayNetwork>(Adam(0.02, 0.9, 0.999, 1e-8, 0.2, isDecoupled: false));

    [Fact]
    public void Sgd_DecaysWeightsAlone() =>
        Follows<SgdDecayNetwork>(
            (double p, double g, ref double _, ref double _, int _, bool isWeight) => p - (0.1 * (g + (isWeight ? 0.2 * p : 0))));

    [Fact]
    public void Sgd_DecaysBiasesWhereAsked() =>
        Follows<SgdDecayAllNetwork>((double p, double g, ref double _, ref double _, int _, bool _) => p - (0.1 * (g + (0.2 * p))));

    [Fact]
    public void Momentum_AddsDecayToTheGradient() => Follows<MomentumDecayNetwork>(Momentum(0.05, 0.9, 0.2));

    [Fact]
    public void Nesterov_AddsDecayToTheGradient() => Follows<NesterovDecayNetwork>(Nesterov(0.05, 0.9, 0.2));

    [Fact]
    public void ClipNorm_ShortensTheGradient() =>
        Follows<ClipNormNetwork>(
            (double p, double g, ref double _, ref double _, int _, bool _) => p - (0.1 * g),
            gradients => ByNorm(gradients, 0.1));

    [Fact]
    public void ClipNorm_LeavesShortGradientsAlone() =>
        Follows<ClipNormLooseNetwork>((double p, double g, ref double _, ref double _, int _, bool _) => p - (0.1 * g));

    [Fact]
    public void ClipValue_BoundsEachElement() =>
        Follows<ClipValueNetwork>(Momentum(0.1, 0.9, 0), gradients => [.. gradients.Select(g => Math.Clamp(g, -0.02, 0.02))]);

    [Fact]
    public void ClipNorm_TellsTheNormBeforeClipping()
    {
        var network = new ClipNormNetwork(1);
        Samples samples = Samples.For<ClipNormNetwork>(9);
        float[] gradients = network.Gradients(samples.Inputs, samples.Targets);
        TrainingState state = network.CreateTrainingState(1);
        network.TrainStep(state, samples.Inputs, samples.Targets, 0.1f);
        double norm = Math.Sqrt(gradients.Sum(g => (double)g * g));
        Assert.True(norm > 0.1, "the test must clip");
        Assert.Equal(norm, state.GradientNorm, 1e-5 * norm);
    }

    [Fact]
    public void WeightDecay_OfAZeroGradient_ShrinksWeightsAndNotBiases()
    {
        var network = new SgdDecayNetwork(1).WithRandomParameters(2);
        float[] before = network.ParameterValues();
        network.ApplyGradients(network.CreateTrainingState(1), new float[SgdDecayNetwork.ParameterCount], 0.1f);
        int place = 0;
        foreach (Parameter parameter in network.Parameters)
        {
            float factor = parameter.Name.EndsWith(".weight", StringComparison.Ordinal) ? 1 - (0.1f * 0.2f) : 1;
            float[] expected = [.. before.AsSpan(place, parameter.Length).ToArray().Select(value => value * factor)];
            AssertClose.Equal(expected, parameter.ToArray(), 0, factor == 1 ? 0 : 1e-6, parameter.Name);
            place += parameter.Length;
        }
    }

    private static Rule Momentum(double rate, double coefficient, double decay) =>
        (double p, double g, ref double velocity, ref double _, int _, bool isWeight) =>
        {
            velocity = (coefficient * velocity) + g + (isWeight ? decay * p : 0);
            return p - (rate * velocity);
        };

    private static Rule Nesterov(double rate, double coefficient, double decay) =>
        (double p, double g, ref double velocity, ref double _, int _, bool isWeight) =>
        {
            double gradient = g + (isWeight ? decay * p : 0);
            velocity = (coefficient * velocity) + gradient;
            return p - (rate * (gradient + (coefficient * velocity)));
        };

    private static Rule Adam(double rate, double beta1, double beta2, double epsilon, double decay, bool isDecoupled) =>
        (double p, double g, ref double mean, ref double square, int step, bool isWeight) =>
        {
            double lambda = isWeight ? decay : 0;
            double gradient = isDecoupled ? g : g + (lambda * p);
            double decayed = isDecoupled ? p - (rate * lambda * p) : p;
            mean = (beta1 * mean) + ((1 - beta1) * gradient);
            square = (beta2 * square) + ((1 - beta2) * gradient * gradient);
            double meanHat = mean / (1 - Math.Pow(beta1, step));
            double squareHat = square / (1 - Math.Pow(beta2, step));
            return decayed - (rate * meanHat / (Math.Sqrt(squareHat) + epsilon));
        };

    private static double[] ByNorm(double[] gradients, double maximum)
    {
        double norm = Math.Sqrt(gradients.Sum(g => g * g));
        double factor = Math.Min(1, maximum / (norm + 1e-6));
        return [.. gradients.Select(g => g * factor)];
    }

    private static void Follows<TNetwork>(Rule rule, Func<double[], double[]>? clip = null, bool decaysAll = false)
        where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1).WithRandomParameters(2);
        Samples samples = Samples.For<TNetwork>(9);
        TrainingState state = network.CreateTrainingState(1);
        bool[] isWeight = [.. network.Parameters.SelectMany(parameter => Enumerable.Repeat(
            decaysAll || parameter.Name.EndsWith(".weight", StringComparison.Ordinal), parameter.Length))];
        var first = new double[TNetwork.ParameterCount];
        var second = new double[TNetwork.ParameterCount];
        for (int step = 1; step <= 6; step++)
        {
            float[] before = network.ParameterValues();
            double[] gradients = [.. network.Gradients(samples.Inputs, samples.Targets).Select(g => (double)g)];
            gradients = clip?.Invoke(gradients) ?? gradients;
            var expected = new double[before.Length];
            for (int i = 0; i < expected.Length; i++)
            {
                expected[i] = rule(before[i], gradients[i], ref first[i], ref second[i], step, isWeight[i]);
            }

            network.TrainStep(state, samples.Inputs, samples.Targets, TNetwork.DeclaredLearningRate);
            AssertClose.Equal(expected, network.ParameterValues(), 1e-6, 1e-6, $"step {step}: parameter");
        }
    }
}
