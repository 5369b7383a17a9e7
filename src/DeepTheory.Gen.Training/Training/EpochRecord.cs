namespace DeepTheory.Gen;

/// <summary>What one epoch gave.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Loss">Mean loss of the training samples, each measured before the update it took part in.</param>
/// <param name="ValidationLoss">Mean loss of the validation samples after the epoch; null without any.</param>
/// <param name="Metric">Accuracy or R2 on training samples after the epoch; null if not measured.</param>
/// <param name="ValidationMetric">Accuracy or R2 on the validation samples after the epoch; null if not measured.</param>
/// <param name="LearningRate">Step size of the epoch's last update.</param>
/// <param name="Seconds">Time taken, measuring included.</param>
public sealed record EpochRecord(
    int Epoch, float Loss, float? ValidationLoss, float? Metric, float? ValidationMetric, float LearningRate, double Seconds)
{
    /// <summary>The loss that decides about early stopping and the best epoch: that of validation, else that of training.</summary>
    public float MonitoredLoss => ValidationLoss ?? Loss;

    /// <summary>
    /// For each trained tensor by name, in the order of the declaration, the size of its gradient: the root mean square, over the epoch's batches, of
    /// the L2 norm with which it was updated (after clipping). Empty unless <see cref="TrainingOptions.RecordGradientNorms"/>.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, float>> GradientNorms { get; init; } = [];

    /// <summary>
    /// <see cref="GradientNorms"/> by layer. Norms that shrink from the last layer to the first tell of vanishing gradients, norms that grow of
    /// exploding ones.
    /// </summary>
    public GradientFlow GradientFlow => new(GradientNorms);
}
