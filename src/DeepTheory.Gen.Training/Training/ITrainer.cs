namespace DeepTheory.Gen;

/// <summary>A training as callbacks see it, whatever the network.</summary>
public interface ITrainer
{
    /// <summary>Step size of the next update; may be set at any time, from any thread.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a number that is not finite and above 0.</exception>
    float LearningRate { get; set; }

    /// <summary>The network's trained tensors.</summary>
    ParameterSet Parameters { get; }

    /// <summary>The epochs of the latest training so far.</summary>
    TrainingHistory History { get; }

    /// <summary>Ends training after the batch at hand; may be called from any thread.</summary>
    void Stop();
}
