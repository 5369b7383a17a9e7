using DeepTheory.Gen.Runtime;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>The parameters after each of a run of given gradients. Each tensor is the weight of a dense layer.</summary>
/// <param name="golden">The case.</param>
/// <param name="tensors">One or two tensors: names of first values and of gradients.</param>
/// <param name="operations">The optimizer, and what clips before it.</param>
internal sealed class TrajectoryExperiment(GoldenCase golden, IReadOnlyList<(string Start, string Gradients)> tensors, params string[] operations)
    : Experiment
{
    private readonly float[] start = [.. tensors.SelectMany(tensor => golden.Inputs[tensor.Start].ToSingles())];

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
    [
        new Declaration(
        [
            $"Input({golden.Inputs[tensors[0].Start].Values.Length})",
            "Dense(1, UseBias = false)",
            .. tensors.Skip(1).Select(tensor => $"Dense({golden.Inputs[tensor.Start].Values.Length}, UseBias = false)"),
            "MeanSquaredError",
            .. operations,
        ]),
    ];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        NetworkDriver network = networks.Single();
        network.Parameters.CopyFrom(start);
        TrainingState state = network.CreateTrainingState();
        float learningRate = (float)golden.Parameters.Number("lr");
        int steps = golden.Outputs["p"].Rows;
        var trajectory = new List<float>();
        for (int step = 0; step < steps; step++)
        {
            float[] gradients = [.. tensors.SelectMany(tensor => golden.Inputs[tensor.Gradients].ToSingles([step]))];
            network.ApplyGradients(state, gradients, learningRate);
            var parameters = new float[start.Length];
            network.Parameters.CopyTo(parameters);
            trajectory.AddRange(parameters);
        }

        comparison.Output("p", Tolerance.Trajectory, [.. trajectory]);
    }
}
