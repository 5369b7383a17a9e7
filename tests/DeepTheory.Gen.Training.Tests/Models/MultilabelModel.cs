namespace DeepTheory.Gen.Models;

/// <summary>Two independent labels from two inputs, squared error on the logits: enough to be measured.</summary>
internal sealed class MultilabelModel(int seed) : DenseModel<MultilabelModel>(seed), ITrainable<MultilabelModel>
{
    public static string NetworkName => nameof(MultilabelModel);

    public static int InputLength => 2;

    public static int OutputLength => 2;

    public static int ParameterCount => 6;

    public static string Summary => "dense1  [2] -> [2]  6 parameters";

    public static NetworkTask Task => NetworkTask.MultilabelClassification;

    public static float DecisionThreshold => 0;

    public static int TargetLength => 2;

    public static TargetDomain TargetDomain => TargetDomain.Sign;

    public static float DeclaredLearningRate => 0.1f;

    public static MultilabelModel Create(int seed) => new(seed);

    protected override void Activate(ReadOnlySpan<float> sum, Span<float> output) => sum.CopyTo(output);

    protected override float LossAndDelta(Span<float> output, ReadOnlySpan<float> target)
    {
        float loss = 0;
        for (int i = 0; i < output.Length; i++)
        {
            output[i] -= target[i];
            loss += 0.5f * output[i] * output[i];
        }

        return loss;
    }
}
