namespace DeepTheory.Gen.Runtime;

/// <summary>
/// A step of training in parts that several threads can take, implemented by emitted code where the gradient of a batch is the mean of the
/// gradients of its parts: no layer and no loss looks at the samples together. <see cref="TrainingTeam"/> calls the members in the order in
/// which they stand here.
/// </summary>
public interface IPartitionedTraining
{
    /// <summary>Checks the arguments of a step and keeps other trainings out until <see cref="EndStep"/>.</summary>
    /// <returns>Samples in the batch.</returns>
    /// <exception cref="ArgumentException">As for a step.</exception>
    /// <exception cref="InvalidOperationException">Another thread is training this network at the same time.</exception>
    int BeginStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>The loss of a part of the batch and its gradient, in the order of the parameter block.</summary>
    /// <param name="state">The memory of this training.</param>
    /// <param name="inputs">Whole examples.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="firstSample">Where in the batch the part begins.</param>
    /// <param name="gradients">Overwritten.</param>
    float Propagate(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int firstSample, AlignedBuffer gradients);

    /// <summary>What precedes an update once the gradient of the batch is there: clipping, the step's number.</summary>
    void BeginUpdate(TrainingState state, float learningRate);

    /// <summary>Updates a run of the parameter block.</summary>
    /// <param name="state">The memory of this training.</param>
    /// <param name="learningRate">Step size.</param>
    /// <param name="start">First float of the run, a multiple of 16.</param>
    /// <param name="count">Floats of the run, a multiple of 16.</param>
    void Update(TrainingState state, float learningRate, int start, int count);

    /// <summary>What follows an update of all parameters: bounds on weights. Lets other trainings in.</summary>
    void EndStep(TrainingState state);

    /// <summary>Floats of the parameter block that are trained: its beginning.</summary>
    int TrainedLength { get; }

    /// <summary>Samples that make one example for the loss.</summary>
    int SamplesPerExample { get; }
}
