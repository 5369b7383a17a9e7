using DeepTheory.Gen.Models;

namespace DeepTheory.Gen;

/// <summary>The rate in effect is that of the network's schedule, whatever else acts on the base rate.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void WithoutSchedule_TheRateIsTheBase()
    {
        using Trainer<LinearModel> trainer = new LinearModel(1).CreateTrainer(new TrainingOptions { LearningRate = 0.3f, Epochs = 2 });
        trainer.Fit(Samples.Line(10));
        Assert.Equal(0.3f, trainer.CurrentLearningRate);
    }

    [Fact]
    public void ScheduleOfEpochs_HoldsForWholeEpochs()
    {
        using Trainer<HalvingModel> trainer = new HalvingModel(1).CreateTrainer(new TrainingOptions { Epochs = 4, BatchSize = 3 });

        TrainingHistory history = trainer.Fit(Samples.Line(10));

        Assert.Equal([0.5f, 0.25f, 0.125f, 0.0625f], history.Epochs.Select(epoch => epoch.LearningRate));
        Assert.Equal(0.5f, trainer.LearningRate);
        Assert.Equal(0.03125f, trainer.CurrentLearningRate);
        Assert.Equal(4, trainer.CompletedEpochs);
    }

    [Fact]
    public void SecondFit_GoesOnInTheSchedule()
    {
        using Trainer<HalvingModel> trainer = new HalvingModel(1).CreateTrainer(new TrainingOptions { Epochs = 2 });
        trainer.Fit(Samples.Line(10));
        Assert.Equal([0.125f, 0.0625f], trainer.Fit(Samples.Line(10)).Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void ScheduleOfSteps_ChangesWithEachUpdate()
    {
        var rates = new RateRecorder();
        using Trainer<StepwiseModel> trainer = new StepwiseModel(1).CreateTrainer(
            new TrainingOptions { Epochs = 2, BatchSize = 5, Callbacks = [rates] });

        TrainingHistory history = trainer.Fit(Samples.Line(10));

        Assert.Equal([0.5f, 0.25f, 0.125f, 0.0625f], rates.Batches);
        Assert.Equal([0.25f, 0.0625f], history.Epochs.Select(epoch => epoch.LearningRate));
        Assert.Equal(4, trainer.CompletedSteps);
    }

    [Fact]
    public void Update_IsMadeWithTheRateInEffect()
    {
        // The same batch with a halved schedule, and with a halved base.
        Dataset data = Samples.Line(8);
        var scheduled = new HalvingModel(1);
        using Trainer<HalvingModel> later = scheduled.CreateTrainer();
        later.CompletedEpochs = 1;
        later.Step(data.Inputs.Span, data.Targets.Span);
        var plain = new HalvingModel(1);
        using Trainer<HalvingModel> slower = plain.CreateTrainer(new TrainingOptions { LearningRate = 0.25f });
        slower.Step(data.Inputs.Span, data.Targets.Span);
        Assert.Equal(plain.Parameters["dense1.weight"].ToArray(), scheduled.Parameters["dense1.weight"].ToArray());
        Assert.Equal(0.25f, later.CurrentLearningRate);
    }

    [Fact]
    public void SetRate_IsTheBaseOfTheSchedule()
    {
        var setting = new RateRecorder { OnEpoch = (trainer, epoch) => trainer.LearningRate = epoch.Epoch == 2 ? 4 : trainer.LearningRate };
        using Trainer<HalvingModel> trainer = new HalvingModel(1).CreateTrainer(
            new TrainingOptions { Epochs = 4, LearningRate = 1e-3f, StopOnNaN = false, Callbacks = [setting] });

        TrainingHistory history = trainer.Fit(Samples.Line(10));

        Assert.Equal([1e-3f, 1e-3f / 2, 1, 0.5f], history.Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void ReduceOnPlateau_LowersTheBaseUnderTheSchedule()
    {
        using Trainer<HalvingModel> trainer = new HalvingModel(1).CreateTrainer(new TrainingOptions
        {
            Epochs = 4,
            LearningRate = 1e-20f,
            ReduceOnPlateau = new ReduceOnPlateau { Factor = 0.125f, Patience = 1 },
        });

        TrainingHistory history = trainer.Fit(Samples.Line(10));

        // Nothing falls at such a rate, so the base is lowered after every epoch but the first.
        Assert.Equal([1e-20f, 1e-20f / 2, 1e-20f / 32, 1e-20f / 512], history.Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void NegativeTimes_AreRefused()
    {
        using Trainer<HalvingModel> trainer = new HalvingModel(1).CreateTrainer();
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.CompletedEpochs = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.CompletedSteps = -1);
    }

    private sealed class RateRecorder : ITrainingCallback
    {
        public List<float> Batches { get; } = [];

        public Action<ITrainer, EpochRecord>? OnEpoch { get; init; }

        public void OnBatchEnd(ITrainer trainer, in TrainingProgress progress) => Batches.Add(progress.LearningRate);

        public void OnEpochEnd(ITrainer trainer, EpochRecord epoch) => OnEpoch?.Invoke(trainer, epoch);
    }
}
