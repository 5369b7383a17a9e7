namespace DeepTheory.Gen;

/// <summary>A training as callbacks see it, whatever the network.</summary>
public interface ITrainer
{
    /// <summary>
    /// The base of the step size, which the schedule of the declaration takes up; without a schedule it is the step size itself. May be set
    /// at any time, from any thread.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a number that is not finite and above 0.</exception>
    float LearningRate { get; set; }

    /// <summary>Step size of the next update: the base rate under the schedule of the declaration.</summary>
    float CurrentLearningRate { get; }

    /// <summary>The network's trained tensors.</summary>
    ParameterSet Parameters { get; }

    /// <summary>The epochs of the latest training so far.</summary>
    TrainingHistory History { get; }

    /// <summary>Ends training after the batch at hand; may be called from any thread.</summary>
    void Stop();
}
