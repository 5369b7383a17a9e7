using System.Globalization;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>
/// Trains one network. The optimizer's memory lives as long as the trainer, so a second <see cref="Fit"/> goes on where the first ended.
/// </summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
public sealed class Trainer<TNetwork> : ITrainer, IDisposable
    where TNetwork : class, ITrainable<TNetwork>
{
    /// <summary>Multiply-adds of a batch forward from which on several threads pay for meeting four times a step.</summary>
    private const long LeastTeamWork = 1 << 22;

    private readonly TNetwork network;
    private readonly TrainingOptions options;
    private readonly Evaluator<TNetwork> evaluator;
    private TrainingState? state;
    private TrainingTeam? team;
    private volatile float learningRate;
    private volatile bool isStopRequested;
    private int isFitting;

    /// <summary>Prepares to train.</summary>
    /// <param name="network">The network, whose parameters training changes.</param>
    /// <param name="options">How to train; if null, the defaults.</param>
    /// <exception cref="ArgumentException">An option does not fit the network; the message says which and why.</exception>
    public Trainer(TNetwork network, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        this.network = network;
        this.options = options ?? new TrainingOptions();
        if (this.options.Mixup is not null)
        {
            Mixup.ThrowIfUnfit<TNetwork>();
        }

        evaluator = new Evaluator<TNetwork>(network);
        state = network.CreateTrainingState(this.options.Seed);
        learningRate = this.options.LearningRate ?? TNetwork.DeclaredLearningRate;
        History = CreateHistory();
    }

    /// <inheritdoc/>
    public float LearningRate
    {
        get => learningRate;
        set => learningRate = Require.Positive(value, nameof(LearningRate));
    }

    /// <inheritdoc/>
    public float CurrentLearningRate =>
        (float)TNetwork.LearningRateAt(learningRate, TNetwork.ScheduleUnit == ScheduleUnit.Step ? CompletedSteps : CompletedEpochs);

    /// <summary>
    /// Epochs that lie behind, 0 or more: the time of a schedule that counts epochs. <see cref="Fit"/> adds one for each epoch it completes;
    /// a loop of one's own, or one that goes on with an earlier training, sets it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public long CompletedEpochs
    {
        get;
        set => field = Require.AtLeastZero(value, nameof(CompletedEpochs));
    }

    /// <summary>Updates that lie behind, 0 or more: the time of a schedule that counts steps. <see cref="Step"/> adds one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public long CompletedSteps
    {
        get;
        set => field = Require.AtLeastZero(value, nameof(CompletedSteps));
    }

    /// <inheritdoc/>
    public ParameterSet Parameters => network.Parameters;

    /// <summary>The epochs of the latest <see cref="Fit"/>, also while it runs and after it was cancelled.</summary>
    public TrainingHistory History { get; private set; }

    internal bool IsStopRequested => isStopRequested;

    /// <summary>The gradient of the last update, in the order of the parameter block.</summary>
    internal ReadOnlySpan<float> Gradients => state is null ? [] : state.Gradients.Span;

    /// <summary>Step size of the latest update.</summary>
    internal float LatestLearningRate { get; private set; }

    /// <summary>Trains for the epochs of the options, or until one of them ends it.</summary>
    /// <param name="train">Samples to learn from.</param>
    /// <param name="validation">Samples to measure on after each epoch.</param>
    /// <param name="progress">Is told at every epoch's end, and in between ten times a second at most.</param>
    /// <param name="cancellationToken">Ends training between two updates.</param>
    /// <returns>What the epochs gave; the same as <see cref="History"/>.</returns>
    /// <exception cref="ArgumentException">Samples do not fit the network; the message says which and why.</exception>
    /// <exception cref="InvalidOperationException">This trainer is training already, on another thread.</exception>
    /// <exception cref="OperationCanceledException">
    /// Cancelled. The network has the parameters of its last update and can be used; <see cref="History"/> has the completed epochs.
    /// </exception>
    public TrainingHistory Fit(
        Dataset train,
        Dataset? validation = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(state is null, this);
        if (Interlocked.Exchange(ref isFitting, 1) != 0)
        {
            throw new InvalidOperationException($"This trainer of {TNetwork.NetworkName} is training already; one training at a time.");
        }

        try
        {
            (train, validation) = Prepare(train, validation);
            History = CreateHistory();
            isStopRequested = false;
            new TrainingRun<TNetwork>(this, network, options, evaluator, train, validation, progress).Run(cancellationToken);
            return History;
        }
        finally
        {
            DismissTeam();
            Volatile.Write(ref isFitting, 0);
        }
    }

    /// <summary>
    /// One update at the <see cref="CurrentLearningRate"/>, for training loops of one's own. Allocates nothing, but for the first that several
    /// workers take; these wait for more until the trainer is disposed.
    /// </summary>
    /// <param name="inputs">[samples, InputLength].</param>
    /// <param name="targets">[samples, TargetLength].</param>
    /// <returns>The loss before the update.</returns>
    /// <exception cref="ArgumentException">Lengths that are not those of equally many whole samples.</exception>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        ObjectDisposedException.ThrowIf(state is null, this);
        LatestLearningRate = CurrentLearningRate;
        bool isWorthATeam = (long)(inputs.Length / TNetwork.InputLength) * TNetwork.MultiplyAdds >= LeastTeamWork;
        float loss = options.Workers > 1 && isWorthATeam && network is IPartitionedTraining partitioned
            ? (team ??= new TrainingTeam(partitioned, state, options.Workers)).Step(inputs, targets, LatestLearningRate)
            : network.TrainStep(state, inputs, targets, LatestLearningRate);
        CompletedSteps++;
        return loss;
    }

    /// <inheritdoc/>
    public void Stop() => isStopRequested = true;

    /// <summary>Lets go of the optimizer's memory and of the workers. The network stays usable.</summary>
    public void Dispose()
    {
        state = null;
        DismissTeam();
    }

    /// <summary>Forgets the optimizer's memory, which holds NaN after a loss that was NaN.</summary>
    internal void RenewState()
    {
        DismissTeam();
        state = network.CreateTrainingState(options.Seed);
    }

    private void DismissTeam()
    {
        team?.Dispose();
        team = null;
    }

    private (Dataset Train, Dataset? Validation) Prepare(Dataset train, Dataset? validation)
    {
        DatasetCheck.ThrowIfUnfit<TNetwork>(train, nameof(train));
        if (validation is null)
        {
            return options.ValidationFraction > 0 ? train.Split(options.ValidationFraction, options.Seed) : (train, null);
        }

        if (options.ValidationFraction > 0)
        {
            throw new ArgumentException(
                $"Validation samples were given, but {nameof(TrainingOptions)}.{nameof(TrainingOptions.ValidationFraction)} is " +
                $"{options.ValidationFraction.ToString(CultureInfo.InvariantCulture)}: give one of the two.",
                nameof(validation));
        }

        DatasetCheck.ThrowIfUnfit<TNetwork>(validation, nameof(validation));
        return (train, validation);
    }

    private TrainingHistory CreateHistory() =>
        new(TNetwork.NetworkName, TNetwork.Summary, TNetwork.Task, SettingsTable.Create(options, learningRate));
}
