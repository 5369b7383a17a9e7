using System.Diagnostics;
using System.Globalization;

namespace DeepTheory.Gen;

/// <summary>One call of <see cref="Trainer{TNetwork}.Fit"/>: what must be remembered from its first epoch to its last.</summary>
internal sealed class TrainingRun<TNetwork>
    where TNetwork : class, ITrainable<TNetwork>
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);

    private readonly Trainer<TNetwork> trainer;
    private readonly TrainingOptions options;
    private readonly ITrainingCallback[] callbacks;
    private readonly Evaluator<TNetwork> evaluator;
    private readonly TrainingHistory history;
    private readonly BatchSource batches;
    private readonly Dataset? metricSamples;
    private readonly Dataset? validation;
    private readonly IProgress<TrainingProgress>? progress;
    private readonly ParameterSet parameters;
    private readonly ParameterSnapshot? lastGood;
    private readonly ParameterSnapshot? best;
    private readonly GradientNorms? gradientNorms;
    private readonly Plateau? untilStop;
    private readonly Plateau? untilReduction;
    private long lastReport = Stopwatch.GetTimestamp();
    private (StopReason Reason, string Sentence)? ending;

    public TrainingRun(
        Trainer<TNetwork> trainer,
        TNetwork network,
        TrainingOptions options,
        Evaluator<TNetwork> evaluator,
        Dataset train,
        Dataset? validation,
        IProgress<TrainingProgress>? progress)
    {
        this.trainer = trainer;
        this.options = options;
        callbacks = [.. options.Callbacks];
        this.evaluator = evaluator;
        this.validation = validation;
        this.progress = progress;
        history = trainer.History;
        parameters = network.Parameters;
        batches = new BatchSource(train, options);
        metricSamples = EvenlySpread(train, options.TrainingMetricSamples);
        lastGood = options.StopOnNaN ? new ParameterSnapshot(parameters) : null;
        best = options.EarlyStopping is { RestoreBest: true } ? new ParameterSnapshot(parameters) : null;
        gradientNorms = options.RecordGradientNorms ? new GradientNorms(parameters) : null;
        untilStop = options.EarlyStopping is { } stopping ? new Plateau(stopping.MinimumImprovement) : null;
        untilReduction = options.ReduceOnPlateau is { } plateau ? new Plateau(plateau.MinimumImprovement) : null;
    }

    /// <summary>Trains to the end, whichever it is.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        try
        {
            foreach (ITrainingCallback callback in callbacks)
            {
                callback.OnTrainingBegin(trainer);
            }

            lastGood?.Take(epoch: 0);
            for (int epoch = 1; ending is null; epoch++)
            {
                RunEpoch(epoch, cancellationToken);
            }

            Finish(ending.Value.Reason, ending.Value.Sentence);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            history.End(StopReason.Cancelled, "Training was cancelled. The network has the parameters of its last update.");
            throw;
        }
        finally
        {
            foreach (ITrainingCallback callback in callbacks)
            {
                callback.OnTrainingEnd(trainer);
            }
        }
    }

    private static Dataset? EvenlySpread(Dataset data, int count)
    {
        if (count == 0 || count >= data.Count)
        {
            return count == 0 ? null : data;
        }

        var indices = new int[count];
        for (int i = 0; i < count; i++)
        {
            indices[i] = (int)((long)i * data.Count / count);
        }

        return data.Subset(indices);
    }

    private static float? MetricOf(Evaluation? evaluation) =>
        evaluation is { Metric: double metric } && double.IsFinite(metric) ? (float)metric : null;

    private void RunEpoch(int epoch, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        foreach (ITrainingCallback callback in callbacks)
        {
            callback.OnEpochBegin(trainer, epoch);
        }

        float loss = RunBatches(epoch, cancellationToken);
        if (ending is null && HasGoodParameters(epoch))
        {
            EpochRecord record = Measure(epoch, loss, started);
            Remember(record);
            foreach (ITrainingCallback callback in callbacks)
            {
                callback.OnEpochEnd(trainer, record);
            }

            progress?.Report(new(epoch, options.Epochs, batches.Count, batches.Count, loss, record.LearningRate, record));
            Decide(record);
        }
    }

    /// <summary>Makes the updates of one epoch, or of its part up to the training's end.</summary>
    /// <returns>The mean loss of the samples.</returns>
    private float RunBatches(int epoch, CancellationToken cancellationToken)
    {
        double lossSum = 0;
        long samples = 0;
        batches.BeginEpoch();
        for (int batch = 1; ending is null && batches.MoveNext(); batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            float loss = trainer.Step(batches.Inputs, batches.Targets);
            if (options.StopOnNaN && !float.IsFinite(loss))
            {
                string value = loss.ToString(CultureInfo.InvariantCulture);
                ending = (StopReason.NotFinite, $"The loss became {value} in epoch {epoch}, batch {batch} of {batches.Count}.");
                break;
            }

            gradientNorms?.Add(trainer.Gradients);
            lossSum += (double)loss * batches.Size;
            samples += batches.Size;
            var state = new TrainingProgress(
                epoch, options.Epochs, batch, batches.Count, (float)(lossSum / samples), trainer.LearningRate, CompletedEpoch: null);
            TellOfBatch(state);
            if (trainer.IsStopRequested && batch < batches.Count)
            {
                ending = (StopReason.Requested, $"A stop was requested in epoch {epoch}, batch {batch} of {batches.Count}.");
            }
        }

        return (float)(lossSum / samples);
    }

    private void TellOfBatch(in TrainingProgress state)
    {
        foreach (ITrainingCallback callback in callbacks)
        {
            callback.OnBatchEnd(trainer, state);
        }

        if (progress is not null && state.Batch < state.Batches && Stopwatch.GetElapsedTime(lastReport) >= ReportInterval)
        {
            lastReport = Stopwatch.GetTimestamp();
            progress.Report(state);
        }
    }

    private bool HasGoodParameters(int epoch)
    {
        bool areGood = lastGood is null || lastGood.TryTake(epoch);
        if (!areGood)
        {
            ending = (StopReason.NotFinite, $"A parameter became NaN or infinite in the last update of epoch {epoch}.");
        }

        return areGood;
    }

    private EpochRecord Measure(int epoch, float loss, long started)
    {
        Evaluation? onTraining = metricSamples is null ? null : evaluator.Measure(metricSamples);
        Evaluation? onValidation = validation is null ? null : evaluator.Measure(validation);
        return new EpochRecord(
            epoch,
            loss,
            (float?)onValidation?.Loss,
            MetricOf(onTraining),
            MetricOf(onValidation),
            trainer.LearningRate,
            Stopwatch.GetElapsedTime(started).TotalSeconds)
        {
            GradientNorms = gradientNorms?.Take() ?? [],
        };
    }

    private void Remember(EpochRecord record)
    {
        bool isBest = history.Add(record);
        if (isBest)
        {
            best?.Take(record.Epoch);
        }

        if (options.Checkpoint is { } checkpoint && (isBest || !checkpoint.BestOnly))
        {
            string path = checkpoint.Path.Replace("{epoch}", record.Epoch.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            SafetensorsFile.Save(path, parameters, TNetwork.NetworkName);
        }
    }

    private void Decide(EpochRecord record)
    {
        untilStop?.Observe(record.MonitoredLoss);
        untilReduction?.Observe(record.MonitoredLoss);
        if (untilReduction is not null && untilReduction.Length >= options.ReduceOnPlateau!.Patience)
        {
            ReduceLearningRate(options.ReduceOnPlateau);
            untilReduction.Restart();
        }

        if (trainer.IsStopRequested)
        {
            ending = (StopReason.Requested, $"A stop was requested in epoch {record.Epoch}.");
        }
        else if (untilStop is not null && untilStop.Length >= options.EarlyStopping!.Patience)
        {
            ending = (StopReason.EarlyStopping, $"The loss has not fallen for {untilStop.Length} epochs.");
        }
        else if (record.Epoch == options.Epochs)
        {
            ending = (StopReason.EpochsCompleted, $"All {options.Epochs} epochs are done.");
        }
    }

    private void ReduceLearningRate(ReduceOnPlateau plateau)
    {
        // Without a minimum, the product may at last be too small for a float.
        float reduced = Math.Max(trainer.LearningRate * plateau.Factor, plateau.MinimumLearningRate);
        if (reduced > 0 && reduced < trainer.LearningRate)
        {
            trainer.LearningRate = reduced;
        }
    }

    private void Finish(StopReason reason, string sentence)
    {
        ParameterSnapshot? restored = best is { Epoch: > 0 } ? best : reason == StopReason.NotFinite ? lastGood : null;
        restored?.Restore();
        if (reason == StopReason.NotFinite)
        {
            trainer.RenewState();
        }

        string whose = restored switch
        {
            null => "its last update",
            { Epoch: 0 } => "the beginning",
            _ => $"epoch {restored.Epoch}",
        };
        history.End(reason, $"{sentence} The network has the parameters of {whose}.");
    }
}
