namespace DeepTheory.Gen;

/// <summary>Training and evaluation as methods of the network.</summary>
public static class NetworkTraining
{
    /// <summary>Prepares to train a network.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network, whose parameters training changes.</param>
    /// <param name="options">How to train; if null, the defaults.</param>
    public static Trainer<TNetwork> CreateTrainer<TNetwork>(this TNetwork network, TrainingOptions? options = null)
        where TNetwork : class, ITrainable<TNetwork> => new(network, options);

    /// <summary>Measures a network on samples, best on such as it has not been trained with.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network, which is not changed.</param>
    /// <param name="data">One sample at least.</param>
    /// <exception cref="ArgumentException">The samples do not fit the network; the message says why.</exception>
    public static Evaluation Evaluate<TNetwork>(this TNetwork network, Dataset data)
        where TNetwork : class, ITrainable<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        return new Evaluator<TNetwork>(network).Measure(data, inDetail: true);
    }
}
