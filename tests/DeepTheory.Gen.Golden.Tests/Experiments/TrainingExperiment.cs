using DeepTheory.Gen.Runtime;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>A whole training from given parameters over given batches: the losses at every step and the parameters at the end.</summary>
/// <param name="golden">The case.</param>
/// <param name="declaration">The network.</param>
/// <param name="learningRate">The step size.</param>
/// <param name="parameters">The network's parameters by the name of the case's.</param>
internal sealed class TrainingExperiment(
    GoldenCase golden, Declaration declaration, float learningRate, IReadOnlyDictionary<string, string> parameters) : Experiment
{
    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations => [declaration];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        NetworkDriver network = networks.Single();
        foreach ((string name, string parameter) in parameters)
        {
            network.Parameters[parameter].CopyFrom(golden.Inputs[name].ToSingles());
        }

        Tensor inputs = golden.Inputs["x"];
        Tensor targets = golden.Inputs["target"];
        Tensor batches = golden.Inputs["batch"];
        var before = new float[batches.Rows];
        var after = new float[batches.Rows];
        TrainingState state = network.CreateTrainingState();
        for (int step = 0; step < batches.Rows; step++)
        {
            int[] rows = [.. batches.Values.Skip(step * batches.RowLength).Take(batches.RowLength).Select(row => (int)row)];
            before[step] = network.TrainStep(state, inputs.ToSingles(rows), targets.ToSingles(rows), learningRate);
            after[step] = network.Loss(inputs.ToSingles(), targets.ToSingles());
        }

        Compare("loss_before", Tolerance.TrainingLoss, before);
        Compare("loss_after", Tolerance.TrainingLoss, after);
        foreach ((string name, string parameter) in parameters)
        {
            Compare($"final_{name}", Tolerance.TrainedParameter, network.Parameters[parameter].ToArray());
        }

        void Compare(string name, Tolerance tolerance, float[] actual)
        {
            comparison.Output(name, tolerance, actual);

            // The reference's own run in float32, for the curious.
            comparison.Leave("outputs", $"{name}_f32");
        }
    }
}
