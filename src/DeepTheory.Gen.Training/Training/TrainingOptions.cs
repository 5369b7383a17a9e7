namespace DeepTheory.Gen;

/// <summary>How <see cref="Trainer{TNetwork}.Fit"/> trains. Every value is checked where it is set.</summary>
public sealed record TrainingOptions
{
    /// <summary>As <see cref="BatchSize"/>: all samples make one batch.</summary>
    public const int FullBatch = int.MaxValue;

    /// <summary>
    /// Samples per update, 1 or more: 1 is stochastic descent, <see cref="FullBatch"/> batch descent. The last batch of an epoch is
    /// smaller if the samples do not come out even.
    /// </summary>
    public int BatchSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(BatchSize));
            field = value;
        }
    } = 32;

    /// <summary>How often all samples are gone through, 1 or more.</summary>
    public int Epochs
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Epochs));
            field = value;
        }
    } = 10;

    /// <summary>Step size, above 0, or the base of a schedule; if null, that of the network's declaration.</summary>
    public float? LearningRate
    {
        get;
        init => field = value is { } rate ? Require.Positive(rate, nameof(LearningRate)) : null;
    }

    /// <summary>Seed of the order of samples, of the validation samples' choice, of mixing and of dropout.</summary>
    public int Seed { get; init; }

    /// <summary>Whether every epoch has the samples in a new order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Share of the training samples, chosen at random, that is kept for validation: 0 to below 1.</summary>
    public double ValidationFraction
    {
        get;
        init => field = value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ValidationFraction), value, "A share for validation lies in [0, 1).");
    }

    /// <summary>
    /// On how many training samples, spread evenly, accuracy or R2 is measured after each epoch, 0 or more: 0 spares the time,
    /// <see cref="int.MaxValue"/> takes all. Validation samples are always measured all.
    /// </summary>
    public int TrainingMetricSamples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(TrainingMetricSamples));
            field = value;
        }
    } = 1000;

    /// <summary>
    /// On how many threads a step is taken, 1 to 64: each has its part of the batch and of the parameters. The same number gives the same bits
    /// every time; another number rounds otherwise. Small steps stay on one thread, and so do networks whose samples are looked at together, as by
    /// batch normalization.
    /// </summary>
    public int Workers
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Workers));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 64, nameof(Workers));
            field = value;
        }
    } = 1;

    /// <summary>When to end before all epochs are done; if null, never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>When to lower the learning rate; if null, never.</summary>
    public ReduceOnPlateau? ReduceOnPlateau { get; init; }

    /// <summary>What to save while training; if null, nothing.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>How samples are mixed with one another; if null, not at all.</summary>
    public Mixup? Mixup { get; init; }

    /// <summary>
    /// Whether the history keeps the size of every tensor's gradient, and the report draws it: <see cref="EpochRecord.GradientNorms"/>,
    /// <see cref="TrainingHistory.GradientWarnings"/>. It costs every update another pass over the gradient, and changes no bit of the training.
    /// </summary>
    public bool RecordGradientNorms { get; init; }

    /// <summary>
    /// Whether training ends when the loss or a parameter becomes NaN or infinite. The network then has the parameters it had after the
    /// last good epoch.
    /// </summary>
    public bool StopOnNaN { get; init; } = true;

    /// <summary>What is told of every batch and epoch, in this order.</summary>
    public IReadOnlyList<ITrainingCallback> Callbacks
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Callbacks));
            field = value;
        }
    } = [];
}
