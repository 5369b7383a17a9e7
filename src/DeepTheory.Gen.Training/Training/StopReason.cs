namespace DeepTheory.Gen;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>It has not ended, or an exception ended it.</summary>
    None,

    /// <summary>All epochs are done.</summary>
    EpochsCompleted,

    /// <summary>The loss no longer fell: <see cref="TrainingOptions.EarlyStopping"/>.</summary>
    EarlyStopping,

    /// <summary>The loss or a parameter became NaN or infinite: <see cref="TrainingOptions.StopOnNaN"/>.</summary>
    NotFinite,

    /// <summary>A callback or another thread asked for it: <see cref="ITrainer.Stop"/>.</summary>
    Requested,

    /// <summary>The cancellation token asked for it.</summary>
    Cancelled,
}
