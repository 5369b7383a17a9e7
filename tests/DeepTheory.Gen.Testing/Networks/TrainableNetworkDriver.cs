using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Testing;

/// <summary>Drives a network that has a loss.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
public sealed class TrainableNetworkDriver<TNetwork>(int seed) : PredictingNetworkDriver<TNetwork>(seed)
    where TNetwork : class, ITrainable<TNetwork>
{
    /// <inheritdoc/>
    public override bool IsTrainable => true;

    /// <inheritdoc/>
    public override int TargetLength => TNetwork.TargetLength;

    /// <inheritdoc/>
    public override TargetDomain TargetDomain => TNetwork.TargetDomain;

    /// <inheritdoc/>
    public override float DeclaredLearningRate => TNetwork.DeclaredLearningRate;

    /// <inheritdoc/>
    public override double LearningRateAt(double learningRate, long time) => TNetwork.LearningRateAt(learningRate, time);

    /// <inheritdoc/>
    public override float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => Instance.Loss(inputs, targets);

    /// <inheritdoc/>
    public override LossAndGradients LossAndGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        var gradients = new float[ParameterCount];
        float loss = Instance.LossAndGradients(inputs, targets, gradients);
        return new LossAndGradients(loss, gradients, Parameters);
    }

    /// <inheritdoc/>
    public override TrainingState CreateTrainingState(int seed = 0) => Instance.CreateTrainingState(seed);

    /// <inheritdoc/>
    public override float TrainStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate) =>
        Instance.TrainStep(state, inputs, targets, learningRate);

    /// <inheritdoc/>
    public override void ApplyGradients(TrainingState state, ReadOnlySpan<float> gradients, float learningRate) =>
        Instance.ApplyGradients(state, gradients, learningRate);
}
