using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>The learning rate at each of some times, for a network that declares the schedule.</summary>
internal sealed class ScheduleExperiment(GoldenCase golden, string schedule) : Experiment
{
    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations => [new Declaration("Input(1)", "Dense(1)", "MeanSquaredError", schedule)];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        double learningRate = golden.Parameters.Number("lr");
        double[] rates = [.. golden.Inputs["t"].Values.Select(t => networks.Single().LearningRateAt(learningRate, (long)t))];
        comparison.Output("lr", Tolerance.Schedule, rates);
    }
}
