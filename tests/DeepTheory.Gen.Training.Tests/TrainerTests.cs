using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

public sealed class TrainerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void LinearModel_FindsTheLine()
    {
        var network = new LinearModel(seed: 1);
        using Trainer<LinearModel> trainer = network.CreateTrainer(new TrainingOptions { Epochs = 30, BatchSize = 16 });

        TrainingHistory history = trainer.Fit(Samples.Line());

        Assert.Equal(2, network.Parameters["dense1.weight"][0], 0.001f);
        Assert.Equal(-3, network.Parameters["dense1.weight"][1], 0.001f);
        Assert.Equal(1, network.Parameters["dense1.bias"][0], 0.001f);
        Assert.Equal(30, history.Epochs.Count);
        Assert.Equal(StopReason.EpochsCompleted, history.StopReason);
        Assert.Equal("R2", history.MetricName);
        Assert.Equal(1, history.Epochs[^1].Metric!.Value, 0.001f);
        Assert.True(history.Epochs[^1].Loss < 0.01f * history.Epochs[0].Loss);
    }

    [Fact]
    public void SoftmaxModel_LearnsTheClouds()
    {
        var network = new SoftmaxModel(seed: 1);
        (Dataset train, Dataset test) = Samples.Clouds().StratifiedSplit(0.25);
        using Trainer<SoftmaxModel> trainer = network.CreateTrainer();

        TrainingHistory history = trainer.Fit(train, test);

        Assert.True(history.Epochs[^1].ValidationMetric > 0.95f);
        Assert.Equal("accuracy", history.MetricName);
    }

    [Fact]
    public void SameSeed_GivesTheSameBits()
    {
        float[] first = TrainedParameters(seed: 7);

        Assert.Equal(first, TrainedParameters(seed: 7));
        Assert.NotEqual(first, TrainedParameters(seed: 8));
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(3, 4)]
    [InlineData(10, 1)]
    [InlineData(TrainingOptions.FullBatch, 1)]
    public void EveryEpoch_HasAllBatchesIncludingTheLastPartialOne(int batchSize, int expected)
    {
        var recorder = new Recorder();
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(
            new TrainingOptions { BatchSize = batchSize, Epochs = 2, Callbacks = [recorder] });

        trainer.Fit(Samples.Line(10));

        Assert.Equal(2 * expected, recorder.Events.Count(name => name.StartsWith("batch")));
        Assert.Contains($"batch 2:{expected}/{expected}", recorder.Events);
    }

    [Fact]
    public void EpochLoss_WeighsThePartialBatchByItsSamples()
    {
        var network = new LinearModel(1);
        Dataset data = Samples.Line(10);
        float expected = network.Loss(data.Inputs.Span, data.Targets.Span);
        using Trainer<LinearModel> trainer = network.CreateTrainer(
            new TrainingOptions { BatchSize = 4, Epochs = 1, LearningRate = 1e-30f });

        Assert.Equal(expected, trainer.Fit(data).Epochs[0].Loss, 1e-5f);
    }

    [Fact]
    public void Callbacks_AreCalledInOrder()
    {
        var recorder = new Recorder();
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(
            new TrainingOptions { BatchSize = 5, Epochs = 2, Callbacks = [recorder] });

        trainer.Fit(Samples.Line(10));

        Assert.Equal(
            [
                "begin", "epoch 1 begins", "batch 1:1/2", "batch 1:2/2", "epoch 1 ends",
                "epoch 2 begins", "batch 2:1/2", "batch 2:2/2", "epoch 2 ends", "end",
            ],
            recorder.Events);
    }

    [Fact]
    public void StopWithinAnEpoch_EndsAfterTheBatch()
    {
        var recorder = new Recorder { StopAt = "batch 2:1/2" };
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(
            new TrainingOptions { BatchSize = 5, Epochs = 9, Callbacks = [recorder] });

        TrainingHistory history = trainer.Fit(Samples.Line(10));

        Assert.Equal(StopReason.Requested, history.StopReason);
        Assert.Single(history.Epochs);
        Assert.Equal(["batch 2:1/2", "end"], recorder.Events.TakeLast(2));
    }

    [Fact]
    public void EarlyStopping_RestoresTheBestEpoch()
    {
        // The rate grows each epoch until descent diverges, so a middle epoch is the best.
        var network = new LinearModel(1);
        float[][] afterEpoch = new float[41][];
        var growing = new Recorder
        {
            OnEpoch = (trainer, epoch) =>
            {
                trainer.LearningRate *= 1.3f;
                afterEpoch[epoch.Epoch] = Values(network);
            },
        };
        using Trainer<LinearModel> trainer = network.CreateTrainer(new TrainingOptions
        {
            BatchSize = TrainingOptions.FullBatch,
            Epochs = 40,
            Callbacks = [growing],
            EarlyStopping = new EarlyStopping { Patience = 3 },
        });

        TrainingHistory history = trainer.Fit(Samples.Line(), Samples.Line(seed: 2));

        Assert.Equal(StopReason.EarlyStopping, history.StopReason);
        Assert.Equal(history.BestEpoch + 3, history.Epochs.Count);
        Assert.Equal(history.BestEpoch, history.Epochs.MinBy(epoch => epoch.ValidationLoss)!.Epoch);
        Assert.Equal(afterEpoch[history.BestEpoch], Values(network));
        Assert.Contains($"parameters of epoch {history.BestEpoch}", history.StopMessage);
    }

    [Fact]
    public void ReduceOnPlateau_LowersTheRateToItsMinimum()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(new TrainingOptions
        {
            Epochs = 7,
            LearningRate = 1e-20f,
            ReduceOnPlateau = new ReduceOnPlateau { Factor = 0.1f, Patience = 2, MinimumLearningRate = 5e-22f },
        });

        TrainingHistory history = trainer.Fit(Samples.Line(10));

        Assert.Equal([1e-20f, 1e-20f, 1e-20f, 1e-21f, 1e-21f, 5e-22f, 5e-22f], history.Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void LossThatIsNotFinite_EndsTrainingWithTheLastGoodEpoch()
    {
        var network = new LinearModel(1);
        float[] good = [];
        var exploding = new Recorder
        {
            OnEpoch = (trainer, epoch) =>
            {
                good = Values(network);
                trainer.LearningRate = epoch.Epoch == 2 ? 1e30f : trainer.LearningRate;
            },
        };
        using Trainer<LinearModel> trainer = network.CreateTrainer(
            new TrainingOptions { Epochs = 9, BatchSize = 4, Callbacks = [exploding] });

        TrainingHistory history = trainer.Fit(Samples.Line(20));

        Assert.Equal(StopReason.NotFinite, history.StopReason);
        Assert.Equal(2, history.Epochs.Count);
        Assert.Equal(good, Values(network));
        Assert.Contains("epoch 3, batch", history.StopMessage);
        Assert.Contains("parameters of epoch 2", history.StopMessage);
    }

    [Fact]
    public void ParametersThatOverflowInTheLastBatch_AreNoticed()
    {
        var network = new LinearModel(1);
        float[] before = Values(network);
        using Trainer<LinearModel> trainer = network.CreateTrainer(
            new TrainingOptions { LearningRate = float.MaxValue, BatchSize = TrainingOptions.FullBatch });
        Dataset data = new([1000, 1000], [-1000], 2, 1);

        TrainingHistory history = trainer.Fit(data);

        Assert.Equal(StopReason.NotFinite, history.StopReason);
        Assert.Equal(before, Values(network));
        Assert.Contains("parameters of the beginning", history.StopMessage);
    }

    [Fact]
    public void NaN_IsPassedOnWhereItIsNotStopped()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(
            new TrainingOptions { LearningRate = 1e30f, Epochs = 3, BatchSize = 4, StopOnNaN = false });

        TrainingHistory history = trainer.Fit(Samples.Line(20));

        Assert.Equal(StopReason.EpochsCompleted, history.StopReason);
        Assert.False(float.IsFinite(history.Epochs[^1].Loss));
    }

    [Fact]
    public void Cancellation_LeavesNetworkTrainerAndHistoryUsable()
    {
        var network = new LinearModel(1);
        using var source = new CancellationTokenSource();
        var recorder = new Recorder
        {
            OnEpoch = (_, epoch) =>
            {
                if (epoch.Epoch == 3)
                {
                    source.Cancel();
                }
            },
        };
        using Trainer<LinearModel> trainer = network.CreateTrainer(new TrainingOptions { Epochs = 100, Callbacks = [recorder] });

        Assert.Throws<OperationCanceledException>(
            () => trainer.Fit(Samples.Line(), cancellationToken: source.Token));

        Assert.Equal(3, trainer.History.Epochs.Count);
        Assert.Equal(StopReason.Cancelled, trainer.History.StopReason);
        Assert.Equal("end", recorder.Events[^1]);
        Assert.Equal(100, trainer.Fit(Samples.Line()).Epochs.Count);
        Assert.True(network.Evaluate(Samples.Line()).R2 > 0.99);
    }

    [Fact]
    public void Progress_TellsOfEveryEpoch()
    {
        var reports = new List<TrainingProgress>();
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(new TrainingOptions { Epochs = 4, ValidationFraction = 0.2 });

        trainer.Fit(Samples.Line(), progress: new Reporter(reports));

        TrainingProgress[] ends = reports.Where(report => report.CompletedEpoch is not null).ToArray();
        Assert.Equal([1, 2, 3, 4], ends.Select(report => report.Epoch));
        Assert.All(ends, report => Assert.NotNull(report.CompletedEpoch!.ValidationLoss));
        Assert.All(ends, report => Assert.Equal(5, report.Batches));
    }

    [Fact]
    public void Step_AllocatesNothing()
    {
        Dataset data = Samples.Line(32);
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer();
        float first = trainer.Step(data.Inputs.Span, data.Targets.Span);

        long before = GC.GetAllocatedBytesForCurrentThread();
        float second = trainer.Step(data.Inputs.Span, data.Targets.Span);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(second < first);
    }

    [Fact]
    public void Batches_AllocateNothing()
    {
        var counter = new AllocationCounter();
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(
            new TrainingOptions { Epochs = 2, BatchSize = 8, Callbacks = [counter] });

        trainer.Fit(Samples.Line(500), progress: new Reporter([]));

        Assert.Equal(0, counter.Bytes);
    }

    [Fact]
    public void Checkpoint_HoldsTheBestEpoch()
    {
        var network = new LinearModel(1);
        using Trainer<LinearModel> trainer = network.CreateTrainer(
            new TrainingOptions { Epochs = 3, Checkpoint = new Checkpoint { Path = folder["best.safetensors"] } });

        trainer.Fit(Samples.Line());

        var again = new LinearModel(2);
        SafetensorsFile.Load(folder["best.safetensors"], again.Parameters);
        Assert.Equal(Values(network), Values(again));
    }

    [Fact]
    public void CheckpointOfEveryEpoch_KeepsEach()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(
            new TrainingOptions { Epochs = 3, Checkpoint = new Checkpoint { Path = folder["{epoch}.safetensors"], BestOnly = false } });

        trainer.Fit(Samples.Line());

        Assert.Equal(["1.safetensors", "2.safetensors", "3.safetensors"], folder.FileNames);
    }

    [Fact]
    public void SecondFitAtTheSameTime_IsRefused()
    {
        Exception? refusal = null;
        var nested = new Recorder
        {
            OnEpoch = (trainer, _) => refusal = Record.Exception(() => ((Trainer<LinearModel>)trainer).Fit(Samples.Line())),
        };
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(new TrainingOptions { Epochs = 1, Callbacks = [nested] });

        trainer.Fit(Samples.Line());

        Assert.Contains("training already", Assert.IsType<InvalidOperationException>(refusal).Message);
    }

    [Fact]
    public void SamplesThatDoNotFit_AreRefusedWithWhatWasExpected()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer();

        AssertUnfit("expects 2 inputs and 1 targets", new Dataset(new float[3], [0], 3, 1));
        AssertUnfit("one sample at least", Samples.Line().Take(0));

        void AssertUnfit(string fault, Dataset data) =>
            Assert.Contains(fault, Assert.Throws<ArgumentException>(() => trainer.Fit(data)).Message);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(0.5)]
    public void LabelOutOfRange_IsRefusedWithItsSample(float label)
    {
        using Trainer<SoftmaxModel> trainer = new SoftmaxModel(1).CreateTrainer();

        string message = Assert.Throws<ArgumentException>(() => trainer.Fit(new Dataset(new float[4], [0, label], 2, 1))).Message;

        Assert.Contains("'train', sample 1, target column 0", message);
        Assert.Contains("expects a class from 0 to 2", message);
    }

    [Fact]
    public void ValidationGivenTwice_IsRefused()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(new TrainingOptions { ValidationFraction = 0.2 });

        Assert.Throws<ArgumentException>(() => trainer.Fit(Samples.Line(), Samples.Line()));
    }

    [Fact]
    public void DisposedTrainer_RefusesToTrain()
    {
        Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer();
        trainer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => trainer.Fit(Samples.Line()));
        Assert.Throws<ObjectDisposedException>(() => trainer.Step([1, 2], [3]));
    }

    [Fact]
    public void LearningRate_CanBeReadAndSet()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer();

        Assert.Equal(LinearModel.DeclaredLearningRate, trainer.LearningRate);
        trainer.LearningRate = 0.5f;
        Assert.Equal(0.5f, trainer.LearningRate);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.LearningRate = float.NaN);
    }

    [Fact]
    public void OptionsOutOfRange_AreRefusedByName()
    {
        AssertRefused("BatchSize", () => new TrainingOptions { BatchSize = 0 });
        AssertRefused("Epochs", () => new TrainingOptions { Epochs = 0 });
        AssertRefused("LearningRate", () => new TrainingOptions { LearningRate = 0 });
        AssertRefused("ValidationFraction", () => new TrainingOptions { ValidationFraction = 1 });
        AssertRefused("TrainingMetricSamples", () => new TrainingOptions { TrainingMetricSamples = -1 });
        AssertRefused("Patience", () => new EarlyStopping { Patience = 0 });
        AssertRefused("MinimumImprovement", () => new EarlyStopping { MinimumImprovement = float.NaN });
        AssertRefused("Factor", () => new ReduceOnPlateau { Factor = 1 });
        AssertRefused("Path", () => new Checkpoint { Path = " " });
    }

    public void Dispose() => folder.Dispose();

    private static void AssertRefused(string name, Func<object> create) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(create).ParamName);

    private static float[] Values(LinearModel model)
    {
        var values = new float[model.Parameters.TotalLength];
        model.Parameters.CopyTo(values);
        return values;
    }

    private static float[] TrainedParameters(int seed)
    {
        var network = new LinearModel(1);
        using Trainer<LinearModel> trainer = network.CreateTrainer(new TrainingOptions { Seed = seed, Epochs = 1 });
        trainer.Fit(Samples.Line());
        return Values(network);
    }

    private sealed class Reporter(List<TrainingProgress> reports) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => reports.Add(value);
    }

    private sealed class AllocationCounter : ITrainingCallback
    {
        private long last;

        public long Bytes { get; private set; }

        public void OnBatchEnd(ITrainer trainer, in TrainingProgress progress)
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            Bytes += progress.Epoch == 2 && progress.Batch > 1 ? now - last : 0;
            last = GC.GetAllocatedBytesForCurrentThread();
        }
    }

    private sealed class Recorder : ITrainingCallback
    {
        public List<string> Events { get; } = [];

        public string? StopAt { get; init; }

        public Action<ITrainer, EpochRecord>? OnEpoch { get; init; }

        public void OnTrainingBegin(ITrainer trainer) => Events.Add("begin");

        public void OnEpochBegin(ITrainer trainer, int epoch) => Events.Add($"epoch {epoch} begins");

        public void OnBatchEnd(ITrainer trainer, in TrainingProgress progress)
        {
            Events.Add($"batch {progress.Epoch}:{progress.Batch}/{progress.Batches}");
            if (Events[^1] == StopAt)
            {
                trainer.Stop();
            }
        }

        public void OnEpochEnd(ITrainer trainer, EpochRecord epoch)
        {
            Events.Add($"epoch {epoch.Epoch} ends");
            OnEpoch?.Invoke(trainer, epoch);
        }

        public void OnTrainingEnd(ITrainer trainer) => Events.Add("end");
    }
}
