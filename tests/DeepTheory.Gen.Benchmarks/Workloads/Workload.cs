using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Benchmarks.Workloads;

/// <summary>Something to measure.</summary>
/// <param name="Peer">Who computes.</param>
/// <param name="Network">Which network.</param>
/// <param name="Batch">How many samples at a time.</param>
/// <param name="Mode"><c>infer</c> or <c>train</c>.</param>
/// <param name="Operations">Floating-point operations of its matrix products.</param>
/// <param name="Prepare">Makes everything ready and gives the call.</param>
internal sealed record Workload(string Peer, string Network, int Batch, string Mode, double Operations, Func<Action> Prepare)
{
    /// <summary>Threads that it runs on.</summary>
    public int Workers { get; init; } = 1;

    private const string Ours = "DeepTheory.Gen";

    public static IReadOnlyList<Workload> All { get; } =
    [
        Infer<W1>(1, W1.MultiplyAdds),
        Infer<W2>(1, W2.MultiplyAdds),
        Infer<W2>(64, W2.MultiplyAdds),
        Infer<W2>(256, W2.MultiplyAdds),
        Infer<W3>(1, W3.MultiplyAdds),
        Infer<W3>(64, W3.MultiplyAdds),
        Infer<W4>(1, W4.MultiplyAdds),
        Infer<W4>(32, W4.MultiplyAdds),
        Train<W1>(32, W1.MultiplyAdds, 4 * 16),
        Train<W2>(64, W2.MultiplyAdds, 784 * 128),
        Train<W3>(64, W3.MultiplyAdds, 784 * 512),
        Train<W4>(32, W4.MultiplyAdds, 8 * 24 * 24 * 25),
        Fit<W3>(256, W3.MultiplyAdds, 784 * 512, workers: 1),
        Fit<W3>(256, W3.MultiplyAdds, 784 * 512, workers: 2),
        Naive<W1>(1, W1.MultiplyAdds, 4, 16, 16, 3),
        Naive<W2>(1, W2.MultiplyAdds, 784, 128, 10),
        Naive<W2>(64, W2.MultiplyAdds, 784, 128, 10),
        Naive<W3>(1, W3.MultiplyAdds, 784, 512, 512, 10),
    ];

    /// <summary>Those whose line holds the filter.</summary>
    public static IEnumerable<Workload> Matching(string filter) => All.Where(workload => workload.ToString().Contains(filter, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => $"{Peer} {Network} {Mode} {Batch}{(Workers == 1 ? "" : $" on {Workers}")}";

    private static Workload Infer<TNetwork>(int batch, long multiplyAdds) where TNetwork : class, INetwork<TNetwork> => new(
        Ours, TNetwork.NetworkName, batch, "infer", 2.0 * multiplyAdds * batch, () =>
        {
            TNetwork network = TNetwork.Create(1);
            float[] inputs = Numbers(batch * TNetwork.InputLength);
            var outputs = new float[batch * TNetwork.OutputLength];
            return () => network.Predict(inputs, outputs);
        });

    /// <summary>A step is three products per layer, forward, by the weights and by the inputs; the first layer's inputs need no gradient.</summary>
    private static Workload Train<TNetwork>(int batch, long multiplyAdds, long firstLayer) where TNetwork : class, ITrainable<TNetwork> => new(
        Ours, TNetwork.NetworkName, batch, "train", 2.0 * batch * ((3 * multiplyAdds) - firstLayer), () =>
        {
            TNetwork network = TNetwork.Create(1);
            TrainingState state = network.CreateTrainingState(1);
            float[] inputs = Numbers(batch * TNetwork.InputLength);
            float[] targets = [.. Enumerable.Range(0, batch).Select(sample => (float)(sample % TNetwork.OutputLength))];
            return () => network.TrainStep(state, inputs, targets, 1e-6f);
        });

    /// <summary>A step of a trainer with so many workers.</summary>
    private static Workload Fit<TNetwork>(int batch, long multiplyAdds, long firstLayer, int workers) where TNetwork : class, ITrainable<TNetwork> => new(
        Ours, TNetwork.NetworkName, batch, "train", 2.0 * batch * ((3 * multiplyAdds) - firstLayer), () =>
        {
            Trainer<TNetwork> trainer = TNetwork.Create(1).CreateTrainer(new TrainingOptions { Workers = workers, LearningRate = 1e-6f });
            float[] inputs = Numbers(batch * TNetwork.InputLength);
            float[] targets = [.. Enumerable.Range(0, batch).Select(sample => (float)(sample % TNetwork.OutputLength))];
            return () => trainer.Step(inputs, targets);
        })
    {
        Workers = workers,
    };

    private static Workload Naive<TNetwork>(int batch, long multiplyAdds, params int[] widths) where TNetwork : class, INetwork<TNetwork> => new(
        "TensorPrimitives", TNetwork.NetworkName, batch, "infer", 2.0 * multiplyAdds * batch, () =>
        {
            var network = new NaiveNetwork(widths);
            float[] inputs = Numbers(batch * widths[0]);
            var outputs = new float[batch * widths[^1]];
            return () => network.Predict(inputs, outputs);
        });

    private static float[] Numbers(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
    }
}
