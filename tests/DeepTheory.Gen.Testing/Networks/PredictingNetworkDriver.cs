namespace DeepTheory.Gen.Testing;

/// <summary>Drives a network that is for inference only.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
public class PredictingNetworkDriver<TNetwork>(int seed) : NetworkDriver
    where TNetwork : class, INetwork<TNetwork>
{
    /// <inheritdoc/>
    public override string Name => TNetwork.NetworkName;

    /// <inheritdoc/>
    public override int InputLength => TNetwork.InputLength;

    /// <inheritdoc/>
    public override int OutputLength => TNetwork.OutputLength;

    /// <inheritdoc/>
    public override int ParameterCount => TNetwork.ParameterCount;

    /// <inheritdoc/>
    public override string Summary => TNetwork.Summary;

    /// <inheritdoc/>
    public override NetworkTask Task => TNetwork.Task;

    /// <inheritdoc/>
    public override object Network => Instance;

    /// <inheritdoc/>
    public override ParameterSet Parameters => Instance.Parameters;

    private protected TNetwork Instance { get; } = TNetwork.Create(seed);

    /// <inheritdoc/>
    public override float[] Predict(ReadOnlySpan<float> inputs)
    {
        var outputs = new float[inputs.Length / InputLength * OutputLength];
        Instance.Predict(inputs, outputs);
        return outputs;
    }
}
