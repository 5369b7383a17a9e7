namespace DeepTheory.Gen.Models;

/// <summary>Linear regression whose gradient is wrong in one place.</summary>
internal sealed class FaultyModel(int seed) : DenseModel<FaultyModel>(seed), ITrainable<FaultyModel>
{
    public static string NetworkName => nameof(FaultyModel);

    public static int InputLength => 2;

    public static int OutputLength => 1;

    public static int ParameterCount => 3;

    public static string Summary => "dense1  [2] -> [1]  3 parameters";

    public static NetworkTask Task => NetworkTask.Regression;

    public static float DecisionThreshold => 0;

    public static int TargetLength => 1;

    public static TargetDomain TargetDomain => TargetDomain.Real;

    public static float DeclaredLearningRate => 0.1f;

    /// <summary>What the derivative with respect to the second weight is multiplied by.</summary>
    public float Factor { get; init; } = 1;

    public static FaultyModel Create(int seed) => new(seed);

    float ITrainable<FaultyModel>.LossAndGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradients)
    {
        float loss = LossAndGradients(inputs, targets, gradients);
        gradients[1] *= Factor;
        return loss;
    }

    protected override void Activate(ReadOnlySpan<float> sum, Span<float> output) => sum.CopyTo(output);

    protected override float LossAndDelta(Span<float> output, ReadOnlySpan<float> target)
    {
        output[0] -= target[0];
        return 0.5f * output[0] * output[0];
    }
}
