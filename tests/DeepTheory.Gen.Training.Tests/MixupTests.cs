using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

public sealed class MixupTests
{
    /// <summary>x = (i, 2 i), y = 3 i: what holds of all samples holds of their mixtures.</summary>
    private static readonly Dataset Ray = new(
        [.. Enumerable.Range(0, 64).SelectMany(i => new[] { i, 2f * i })], [.. Enumerable.Range(0, 64).Select(i => 3f * i)], 2, 1);

    [Fact]
    public void InputsAndTargets_AreMixedAlike()
    {
        List<(float[] Inputs, float[] Targets)> batches = Batches(new Mixup { Alpha = 1 }, batchSize: 16, shuffle: true);
        Assert.Equal(4 * 5, batches.Count);
        Assert.All(batches, batch => Assert.All(batch.Targets.Index(), sample =>
        {
            Assert.Equal(2 * batch.Inputs[2 * sample.Index], batch.Inputs[(2 * sample.Index) + 1], 1e-3f);
            Assert.Equal(3 * batch.Inputs[2 * sample.Index], sample.Item, 1e-3f);
        }));
        Assert.Contains(batches, batch => batch.Inputs.Any(number => !float.IsInteger(number)));
    }

    [Fact]
    public void ABatch_IsMixedWithItsOwnSamplesAndOneShare()
    {
        // In order: batches of samples 2 k and 2 k + 1. Swapped partners: first = λ (2 k) + (1 − λ)(2 k + 1), so λ = 2 k + 1 − first.
        List<(float[] Inputs, float[] Targets)> batches = Batches(new Mixup { Alpha = 1 }, batchSize: 2, shuffle: false, epochs: 40);
        var shares = new List<double>();
        for (int batch = 0; batch < batches.Count; batch++)
        {
            int k = batch % 32;
            (float first, float second) = (batches[batch].Inputs[0], batches[batch].Inputs[2]);
            Assert.Equal((4 * k) + 1, first + second, 1e-4f);
            Assert.InRange(first, (2 * k) - 1e-4f, (2 * k) + 1 + 1e-4f);
            if (first > (2 * k) + 1e-4f)
            {
                shares.Add((2 * k) + 1 - first);
            }
        }

        // Half of the batches are swapped, with λ uniform for α = 1.
        Assert.InRange(shares.Count / (double)batches.Count, 0.44, 0.56);
        Assert.InRange(shares.Average(), 0.45, 0.55);
        Assert.InRange(shares.Count(share => share < 0.25) / (double)shares.Count, 0.19, 0.31);
    }

    [Fact]
    public void Seeds_GiveTheirMixtures()
    {
        float[] Of(int seed) => [.. Batches(new Mixup(), 16, shuffle: true, seed: seed).SelectMany(batch => batch.Inputs)];
        Assert.Equal(Of(1), Of(1));
        Assert.NotEqual(Of(1), Of(2));
    }

    [Fact]
    public void ProbabilitiesStayProbabilities()
    {
        // Targets of 0 and 1 mixed with themselves must not be rounded beyond 1: the network would refuse them.
        Dataset data = Samples.Clouds().OneHot(3);
        var network = new OneHotProbe(1);
        network.CreateTrainer(new TrainingOptions { Mixup = new Mixup { Alpha = 0.5f }, Epochs = 20, BatchSize = 7 }).Fit(data);
        Assert.InRange(network.Largest, 0.9f, 1f);
        Assert.InRange(network.Smallest, 0f, 0.1f);
        Assert.Equal(1, network.Sum, 1e-5f);
    }

    [Fact]
    public void TargetsThatCannotBeMixed_AreRefused()
    {
        var options = new TrainingOptions { Mixup = new Mixup() };
        string message = Assert.Throws<ArgumentException>(() => new SoftmaxModel(1).CreateTrainer(options)).Message;
        Assert.Contains("class indices", message);
        Assert.Contains("OneHot(3)", message);
        Assert.Contains("-1 or 1", Assert.Throws<ArgumentException>(() => new MultilabelModel(1).CreateTrainer(options)).Message);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Alpha_IsAboveZero(float alpha) => Assert.Throws<ArgumentOutOfRangeException>(() => new Mixup { Alpha = alpha });

    [Fact]
    public void Settings_SayThatThereWasMixup()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(new TrainingOptions { Mixup = new Mixup { Alpha = 0.3f } });
        Assert.Contains(new KeyValuePair<string, string>("mixup: alpha", "0.3"), trainer.History.Settings);
    }

    [Fact]
    public void Batches_AllocateNothing()
    {
        var watch = new AllocationWatch();
        var options = new TrainingOptions { Mixup = new Mixup(), RecordGradientNorms = true, Epochs = 2, BatchSize = 2, Callbacks = [watch] };
        new LinearModel(1).CreateTrainer(options).Fit(Samples.Line());
        Assert.Equal(0, watch.Allocated);
    }

    private static List<(float[] Inputs, float[] Targets)> Batches(Mixup mixup, int batchSize, bool shuffle, int epochs = 5, int seed = 1)
    {
        var network = new RecordingModel(1);
        var options = new TrainingOptions { Mixup = mixup, BatchSize = batchSize, Shuffle = shuffle, Epochs = epochs, Seed = seed };
        network.CreateTrainer(options).Fit(Ray);
        return network.Batches;
    }

    /// <summary>Bytes between the tenth batch of the last epoch and its last.</summary>
    private sealed class AllocationWatch : ITrainingCallback
    {
        private long start;

        public long Allocated { get; private set; } = -1;

        public void OnBatchEnd(ITrainer trainer, in TrainingProgress progress)
        {
            if (progress is { Epoch: 2, Batch: 10 })
            {
                start = GC.GetAllocatedBytesForCurrentThread();
            }
            else if (progress.Epoch == 2 && progress.Batch == progress.Batches)
            {
                Allocated = GC.GetAllocatedBytesForCurrentThread() - start;
            }
        }
    }
}
