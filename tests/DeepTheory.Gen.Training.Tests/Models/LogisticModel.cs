namespace DeepTheory.Gen.Models;

/// <summary>Yes or no from two inputs, binary cross-entropy.</summary>
internal sealed class LogisticModel(int seed) : DenseModel<LogisticModel>(seed), ITrainable<LogisticModel>
{
    public static string NetworkName => nameof(LogisticModel);

    public static int InputLength => 2;

    public static int OutputLength => 1;

    public static int ParameterCount => 3;

    public static string Summary => "dense1  [2] -> [1]  3 parameters";

    public static NetworkTask Task => NetworkTask.BinaryClassification;

    public static float DecisionThreshold => 0.5f;

    public static int TargetLength => 1;

    public static TargetDomain TargetDomain => TargetDomain.UnitInterval;

    public static float DeclaredLearningRate => 0.5f;

    public static LogisticModel Create(int seed) => new(seed);

    protected override void Activate(ReadOnlySpan<float> sum, Span<float> output) => output[0] = 1 / (1 + MathF.Exp(-sum[0]));

    protected override float LossAndDelta(Span<float> output, ReadOnlySpan<float> target)
    {
        float probability = Math.Clamp(output[0], 1e-7f, 1 - 1e-7f);
        output[0] -= target[0];
        return -((target[0] * MathF.Log(probability)) + ((1 - target[0]) * MathF.Log(1 - probability)));
    }
}
