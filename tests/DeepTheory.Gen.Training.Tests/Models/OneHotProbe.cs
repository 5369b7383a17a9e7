using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Models;

/// <summary>Takes one target per class, from 0 to 1, and remembers the extremes that it was trained with.</summary>
internal sealed class OneHotProbe(int seed) : DenseModel<OneHotProbe>(seed), ITrainable<OneHotProbe>
{
    public static string NetworkName => nameof(OneHotProbe);

    public static int InputLength => 2;

    public static int OutputLength => 3;

    public static int ParameterCount => 9;

    public static string Summary => "dense1  [2] -> [3]  9 parameters";

    public static NetworkTask Task => NetworkTask.MulticlassClassification;

    public static float DecisionThreshold => 0.5f;

    public static int TargetLength => 3;

    public static TargetDomain TargetDomain => TargetDomain.UnitInterval;

    public static float DeclaredLearningRate => 0.1f;

    public float Largest { get; private set; } = float.NegativeInfinity;

    public float Smallest { get; private set; } = float.PositiveInfinity;

    /// <summary>Sum of the last target.</summary>
    public float Sum { get; private set; }

    public static OneHotProbe Create(int seed) => new(seed);

    float ITrainable<OneHotProbe>.TrainStep(TrainingState state, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float learningRate)
    {
        foreach (float target in targets)
        {
            Largest = Math.Max(Largest, target);
            Smallest = Math.Min(Smallest, target);
        }

        Sum = targets[^1] + targets[^2] + targets[^3];
        return TrainStep(state, inputs, targets, learningRate);
    }

    protected override void Activate(ReadOnlySpan<float> sum, Span<float> output) => System.Numerics.Tensors.TensorPrimitives.SoftMax(sum, output);

    protected override float LossAndDelta(Span<float> output, ReadOnlySpan<float> target)
    {
        float loss = 0;
        for (int i = 0; i < output.Length; i++)
        {
            loss -= target[i] * MathF.Log(MathF.Max(output[i], 1e-30f));
            output[i] -= target[i];
        }

        return loss;
    }
}
