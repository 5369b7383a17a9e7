namespace DeepTheory.Gen.Models;

/// <summary>Linear regression whose rate halves with every epoch.</summary>
internal sealed class HalvingModel(int seed) : ScheduledModel<HalvingModel>(seed), ITrainable<HalvingModel>
{
    public static double LearningRateAt(double learningRate, long time) => learningRate * Math.Pow(0.5, time);

    public static HalvingModel Create(int seed) => new(seed);
}

/// <summary>Linear regression whose rate halves with every update.</summary>
internal sealed class StepwiseModel(int seed) : ScheduledModel<StepwiseModel>(seed), ITrainable<StepwiseModel>
{
    public static ScheduleUnit ScheduleUnit => ScheduleUnit.Step;

    public static double LearningRateAt(double learningRate, long time) => learningRate * Math.Pow(0.5, time);

    public static StepwiseModel Create(int seed) => new(seed);
}

/// <summary>Linear regression on two inputs, half squared error.</summary>
internal abstract class ScheduledModel<TSelf>(int seed) : DenseModel<TSelf>(seed)
    where TSelf : ScheduledModel<TSelf>, ITrainable<TSelf>
{
    public static string NetworkName => typeof(TSelf).Name;

    public static int InputLength => 2;

    public static int OutputLength => 1;

    public static int ParameterCount => 3;

    public static string Summary => "dense1";

    public static NetworkTask Task => NetworkTask.Regression;

    public static float DecisionThreshold => 0;

    public static int TargetLength => 1;

    public static TargetDomain TargetDomain => TargetDomain.Real;

    public static float DeclaredLearningRate => 0.5f;

    protected override void Activate(ReadOnlySpan<float> sum, Span<float> output) => sum.CopyTo(output);

    protected override float LossAndDelta(Span<float> output, ReadOnlySpan<float> target)
    {
        output[0] -= target[0];
        return 0.5f * output[0] * output[0];
    }
}
