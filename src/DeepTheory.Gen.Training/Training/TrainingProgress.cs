namespace DeepTheory.Gen;

/// <summary>Where a training stands.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Epochs">Epochs at most.</param>
/// <param name="Batch">Batches done in this epoch.</param>
/// <param name="Batches">Batches in an epoch.</param>
/// <param name="Loss">Mean loss of this epoch's samples so far.</param>
/// <param name="LearningRate">Step size of the latest update.</param>
/// <param name="CompletedEpoch">What the epoch gave, once it is complete; null before.</param>
public readonly record struct TrainingProgress(
    int Epoch, int Epochs, int Batch, int Batches, float Loss, float LearningRate, EpochRecord? CompletedEpoch);
