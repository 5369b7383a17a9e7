namespace DeepTheory.Gen.Models;

/// <summary>Linear regression on two inputs, half squared error.</summary>
internal sealed class LinearModel(int seed) : DenseModel<LinearModel>(seed), ITrainable<LinearModel>
{
    public static string NetworkName => nameof(LinearModel);

    public static int InputLength => 2;

    public static int OutputLength => 1;

    public static int ParameterCount => 3;

    public static string Summary => "dense1  [2] -> [1]  3 parameters, <linear> & plain";

    public static NetworkTask Task => NetworkTask.Regression;

    public static float DecisionThreshold => 0;

    public static int TargetLength => 1;

    public static TargetDomain TargetDomain => TargetDomain.Real;

    public static float DeclaredLearningRate => 0.1f;

    public static LinearModel Create(int seed) => new(seed);

    protected override void Activate(ReadOnlySpan<float> sum, Span<float> output) => sum.CopyTo(output);

    protected override float LossAndDelta(Span<float> output, ReadOnlySpan<float> target)
    {
        output[0] -= target[0];
        return 0.5f * output[0] * output[0];
    }
}
