namespace DeepTheory.Gen;

/// <summary>Predictions of many samples on several cores.</summary>
public static class NetworkInference
{
    /// <summary>Multiply-adds that a core should have to do to be worth waking.</summary>
    private const long LeastWork = 1 << 22;

    /// <summary>Samples that go through a network together; parts of whole blocks round as the whole does.</summary>
    private const int BlockRows = 96;

    /// <summary>
    /// Computes the outputs of many samples, each core a run of them. The outputs are those of one call of <see cref="INetwork{TSelf}.Predict"/>, bit
    /// by bit; few samples stay on one core.
    /// </summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">[samples, InputLength], samples one after another.</param>
    /// <param name="outputs">[samples, OutputLength].</param>
    /// <param name="maxDegreeOfParallelism">Cores at most, 1 or more; −1 for as many as there are.</param>
    /// <exception cref="ArgumentException">A length is not that of whole samples, or the two disagree.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or less than −1.</exception>
    public static void PredictBatch<TNetwork>(this TNetwork network, ReadOnlyMemory<float> inputs, Memory<float> outputs, int maxDegreeOfParallelism = -1)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfZero(maxDegreeOfParallelism);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, -1);
        int samples = Runtime.Guard.Samples(inputs.Length, TNetwork.InputLength, nameof(inputs));
        Runtime.Guard.Length(outputs.Length, samples, TNetwork.OutputLength, nameof(outputs));
        int cores = maxDegreeOfParallelism == -1 ? Environment.ProcessorCount : maxDegreeOfParallelism;
        int parts = (int)Math.Min(Math.Min(cores, samples / BlockRows), samples * TNetwork.MultiplyAdds / LeastWork);
        if (parts <= 1)
        {
            network.Predict(inputs.Span, outputs.Span);
            return;
        }

        int blocks = samples / BlockRows;
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, part =>
        {
            int first = (int)((long)blocks * part / parts) * BlockRows;
            int last = part == parts - 1 ? samples : (int)((long)blocks * (part + 1) / parts) * BlockRows;
            network.Predict(
                inputs.Span[(first * TNetwork.InputLength)..(last * TNetwork.InputLength)],
                outputs.Span[(first * TNetwork.OutputLength)..(last * TNetwork.OutputLength)]);
        });
    }
}
