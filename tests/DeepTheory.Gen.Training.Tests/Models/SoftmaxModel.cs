namespace DeepTheory.Gen.Models;

/// <summary>Three classes from two inputs, targets as class indices, cross-entropy.</summary>
internal sealed class SoftmaxModel(int seed) : DenseModel<SoftmaxModel>(seed), ITrainable<SoftmaxModel>
{
    public static string NetworkName => nameof(SoftmaxModel);

    public static int InputLength => 2;

    public static int OutputLength => 3;

    public static int ParameterCount => 9;

    public static string Summary => "dense1  [2] -> [3]  9 parameters";

    public static NetworkTask Task => NetworkTask.MulticlassClassification;

    public static float DecisionThreshold => 0.5f;

    public static int TargetLength => 1;

    public static TargetDomain TargetDomain => TargetDomain.ClassIndex;

    public static float DeclaredLearningRate => 0.5f;

    public static SoftmaxModel Create(int seed) => new(seed);

    protected override void Activate(ReadOnlySpan<float> sum, Span<float> output) =>
        System.Numerics.Tensors.TensorPrimitives.SoftMax(sum, output);

    protected override float LossAndDelta(Span<float> output, ReadOnlySpan<float> target)
    {
        float loss = -MathF.Log(MathF.Max(output[(int)target[0]], 1e-30f));
        output[(int)target[0]] -= 1;
        return loss;
    }
}
