namespace DeepTheory.Gen;

/// <summary>
/// Is told of every step of a training, on its thread. All methods do nothing by default. To end the training, call
/// <see cref="ITrainer.Stop"/>; an exception ends it too and reaches the caller.
/// </summary>
public interface ITrainingCallback
{
    /// <summary>Before the first epoch.</summary>
    /// <param name="trainer">The training.</param>
    void OnTrainingBegin(ITrainer trainer)
    {
    }

    /// <summary>Before an epoch.</summary>
    /// <param name="trainer">The training.</param>
    /// <param name="epoch">The epoch, from 1.</param>
    void OnEpochBegin(ITrainer trainer, int epoch)
    {
    }

    /// <summary>After every update.</summary>
    /// <param name="trainer">The training.</param>
    /// <param name="progress">Where it stands.</param>
    void OnBatchEnd(ITrainer trainer, in TrainingProgress progress)
    {
    }

    /// <summary>After an epoch was measured.</summary>
    /// <param name="trainer">The training; its history holds the epoch already.</param>
    /// <param name="epoch">What the epoch gave.</param>
    void OnEpochEnd(ITrainer trainer, EpochRecord epoch)
    {
    }

    /// <summary>After the last epoch, however training ended.</summary>
    /// <param name="trainer">The training; its history says why it ended.</param>
    void OnTrainingEnd(ITrainer trainer)
    {
    }
}
