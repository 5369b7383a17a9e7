using System.Text;

namespace DeepTheory.Gen;

/// <summary>What a training gave, epoch by epoch, and why it ended.</summary>
public sealed class TrainingHistory
{
    private readonly List<EpochRecord> epochs = [];

    internal TrainingHistory(string networkName, string summary, NetworkTask task, IReadOnlyList<KeyValuePair<string, string>> settings)
    {
        NetworkName = networkName;
        Summary = summary;
        MetricName = task == NetworkTask.Regression ? "R2" : "accuracy";
        Settings = settings;
    }

    /// <summary>The network's class.</summary>
    public string NetworkName { get; }

    /// <summary>The network's table of layers.</summary>
    public string Summary { get; }

    /// <summary>What the epochs' metric is: <c>accuracy</c>, or for regression <c>R2</c>.</summary>
    public string MetricName { get; }

    /// <summary>The hyperparameters of this training, as text by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; }

    /// <summary>The completed epochs.</summary>
    public IReadOnlyList<EpochRecord> Epochs => epochs;

    /// <summary>The epoch with the lowest <see cref="EpochRecord.MonitoredLoss"/>, from 1; 0 if there is none.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Why training ended.</summary>
    public StopReason StopReason { get; private set; }

    /// <summary>Why training ended, as a sentence, with the epoch whose parameters the network has now.</summary>
    public string StopMessage { get; private set; } = string.Empty;

    /// <summary>
    /// What is wrong with the gradients, in sentences: that they vanish before the first layer, that they explode, in how many epochs, and what helps.
    /// Empty if nothing is, or if norms were not recorded (<see cref="TrainingOptions.RecordGradientNorms"/>).
    /// </summary>
    public IReadOnlyList<string> GradientWarnings => DeepTheory.Gen.GradientWarnings.Of(epochs);

    /// <summary>
    /// Writes a report: one page with curves, tables and settings that needs no other file and no network to be read.
    /// </summary>
    /// <param name="path">The file, which is replaced if it exists.</param>
    /// <param name="evaluation">A result on test samples to be shown as well; adds a confusion matrix for classification.</param>
    /// <param name="images">Pictures to be shown as well, such as filters or reconstructions.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteHtml(string path, Evaluation? evaluation = null, params IReadOnlyList<ReportImages> images)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File.WriteAllText(path, ToHtml(evaluation, images), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>The report of <see cref="WriteHtml"/> as text.</summary>
    /// <param name="evaluation">A result on test samples to be shown as well.</param>
    /// <param name="images">Pictures to be shown as well.</param>
    public string ToHtml(Evaluation? evaluation = null, params IReadOnlyList<ReportImages> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        return new HtmlReport(this, evaluation, images).Write();
    }

    /// <summary>Takes in an epoch.</summary>
    /// <returns>Whether it is the best so far.</returns>
    internal bool Add(EpochRecord epoch)
    {
        epochs.Add(epoch);
        bool isBest = BestEpoch == 0
            ? float.IsFinite(epoch.MonitoredLoss)
            : epoch.MonitoredLoss < epochs[BestEpoch - 1].MonitoredLoss;
        if (isBest)
        {
            BestEpoch = epoch.Epoch;
        }

        return isBest;
    }

    internal void End(StopReason reason, string message)
    {
        StopReason = reason;
        StopMessage = message;
    }
}
