using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Models;

/// <summary>Keeps every batch that it is trained with; otherwise as <see cref="LinearModel"/>.</summary>
internal sealed class RecordingModel(int seed) : DenseModel<RecordingModel>(seed), ITrainable<RecordingModel>
{
    public static string NetworkName => nameof(RecordingModel);

    public static int InputLength => 2;

    public static int OutputLength => 1;

    public static int ParameterCount => 3;

    public static string Summary => "dense1  [2] -> [1]  3 parameters";

    public static NetworkTask Task => NetworkTask.Regression;

    public static float DecisionThreshold => 0;

    public static int TargetLength => 1;

    public static TargetDomain TargetDomain => TargetDomain.Real;

    public static float DeclaredLearningRate => 1e-6f;

    public List<(float[] Inputs, float[] Targets)> Batches { get; } = [];

    public static RecordingModel Create(int seed) => new(seed);

    float ITrainable<RecordingModel>.TrainStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate)
    {
        Batches.Add((inputs.ToArray(), targets.ToArray()));
        return TrainStep(state, inputs, targets, learningRate);
    }

    protected override void Activate(ReadOnlySpan<float> sum, Span<float> output) => sum.CopyTo(output);

    protected override float LossAndDelta(Span<float> output, ReadOnlySpan<float> target)
    {
        output[0] -= target[0];
        return 0.5f * output[0] * output[0];
    }
}
