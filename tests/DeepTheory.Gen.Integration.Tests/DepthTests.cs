using DeepTheory.Gen.Integration.Networks;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>Twenty layers, with and without residual connections, and what the history says of their gradients.</summary>
public sealed class DepthTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TwentyLayers_LearnWithResidualConnections_AndDoNotWithout(int seed)
    {
        (Dataset spirals, Dataset unseen) = (Spirals(seed), Spirals(seed + 100));
        var residual = new DeepResidual(seed);
        var plain = new DeepPlain(seed);
        TrainingHistory withConnections = Train(residual, spirals, seed);
        TrainingHistory without = Train(plain, spirals, seed);

        // ln 2 = 0.6931 is the loss of one who only knows that half the points lie on each spiral.
        Assert.Equal(MathF.Log(2), without.Epochs[^1].Loss, 0.005f);
        Assert.InRange(plain.Evaluate(unseen).Accuracy, 0.4, 0.6);
        Assert.True(withConnections.Epochs[^1].Loss < 0.05f, $"the loss fell from {withConnections.Epochs[0].Loss} to {withConnections.Epochs[^1].Loss}");
        Assert.True(residual.Evaluate(unseen).Accuracy > 0.9, $"accuracy {residual.Evaluate(unseen).Accuracy} on new points");

        // Each plain layer passes on some 0.4 of the norm: 0.4²¹ = 4e−9. An identity beside it passes on all.
        Assert.All(without.Epochs, epoch => Assert.True(epoch.GradientFlow.FirstToLast < 1e-6f, $"epoch {epoch.Epoch}: {epoch.GradientFlow}"));
        Assert.All(withConnections.Epochs, epoch => Assert.True(epoch.GradientFlow.FirstToLast > 0.1f, $"epoch {epoch.Epoch}: {epoch.GradientFlow}"));
        Assert.StartsWith("The gradient vanishes: in 150 of 150 epochs the norm of the first layer, stem,", Assert.Single(without.GradientWarnings));
        Assert.DoesNotContain(withConnections.GradientWarnings, warning => warning.Contains("vanishes", StringComparison.Ordinal));
    }

    [Fact]
    public void GradientNorms_AreOfTheTrainedTensors_InTheOrderOfTheDeclaration()
    {
        TensorsAreRecorded<DeepResidual>();
        TensorsAreRecorded<BatchNormNetwork>();
        TensorsAreRecorded<MinimaxGeneratorNetwork>();
    }

    [Fact]
    public void GradientNorms_OfSeveralWorkers_AreThoseOfOne()
    {
        float[] norms = [.. Norms(3)];
        AssertClose.SameBits(norms, [.. Norms(3)]);
        AssertClose.Equal([.. Norms(1).Select(norm => (double)norm)], norms, 1e-4, 1e-3, "norms");

        static IEnumerable<float> Norms(int workers)
        {
            Samples samples = Samples.For<DigitsNetwork>(400);
            var options = new TrainingOptions { Workers = workers, BatchSize = 200, Epochs = 2, LearningRate = 1e-4f, RecordGradientNorms = true };
            using Trainer<DigitsNetwork> trainer = new DigitsNetwork(1).CreateTrainer(options);
            TrainingHistory history = trainer.Fit(
                new Dataset(samples.Inputs, samples.Targets, DigitsNetwork.InputLength, 1), cancellationToken: TestContext.Current.CancellationToken);
            return history.Epochs.SelectMany(epoch => epoch.GradientNorms).Select(norm => norm.Value);
        }
    }

    private static TrainingHistory Train<TNetwork>(TNetwork network, Dataset data, int seed) where TNetwork : class, ITrainable<TNetwork>
    {
        var options = new TrainingOptions { BatchSize = 20, Epochs = 150, Seed = seed, RecordGradientNorms = true, TrainingMetricSamples = 0 };
        using Trainer<TNetwork> trainer = network.CreateTrainer(options);
        return trainer.Fit(data, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static void TensorsAreRecorded<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        Samples samples = Samples.For<TNetwork>(8);
        TNetwork network = TNetwork.Create(1);
        using Trainer<TNetwork> trainer = network.CreateTrainer(new TrainingOptions { Epochs = 1, RecordGradientNorms = true });
        TrainingHistory history = trainer.Fit(
            new Dataset(samples.Inputs, samples.Targets, TNetwork.InputLength, TNetwork.TargetLength), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(
            network.Parameters.Where(parameter => parameter.IsTrained).Select(parameter => parameter.Name),
            history.Epochs[0].GradientNorms.Select(norm => norm.Key));
        Assert.All(history.Epochs[0].GradientFlow.Layers, layer => Assert.True(layer.Value > 0, $"{TNetwork.NetworkName}: {layer}"));
    }

    /// <summary>Two arms of one and a half turns, 100 points each, around the middle from 0 to 2, with noise.</summary>
    private static Dataset Spirals(int seed)
    {
        const int Points = 200;
        var random = new RandomSource(seed);
        var inputs = new float[2 * Points];
        var targets = new float[Points];
        for (int i = 0; i < Points; i++)
        {
            int arm = i % 2;
            double share = (i / 2 + 1) / (Points / 2.0);
            double angle = (3 * Math.PI * share) + (Math.PI * arm);
            inputs[2 * i] = (float)((2 * share * Math.Cos(angle)) + (0.02 * random.NextNormal()));
            inputs[(2 * i) + 1] = (float)((2 * share * Math.Sin(angle)) + (0.02 * random.NextNormal()));
            targets[i] = arm;
        }

        return new Dataset(inputs, targets, 2, 1);
    }
}
