using DeepTheory.Gen.Runtime;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>
/// Nesterov's method in its first form, on the parabola ½ q (x − c)²: v ← μ v − η ∇(p + μ v), p ← p + v. The network stands at
/// p + μ v, where the gradient is taken, and remembers v.
/// </summary>
internal sealed class LookAheadExperiment(GoldenCase golden, string optimizer) : Experiment
{
    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
        [new Declaration($"Input({golden.Inputs["p0"].Values.Length})", "Dense(1, UseBias = false)", "MeanSquaredError", optimizer)];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        NetworkDriver network = networks.Single();
        float[] ahead = golden.Inputs["p0"].ToSingles();
        float[] curvature = golden.Inputs["q"].ToSingles();
        float[] centre = golden.Inputs["c"].ToSingles();
        float momentum = (float)golden.Parameters.Number("momentum");
        var velocity = new float[ahead.Length];
        var trajectory = new List<float>();
        network.Parameters.CopyFrom(ahead);
        TrainingState state = network.CreateTrainingState();
        for (int step = 0; step < golden.Outputs["p"].Rows; step++)
        {
            float[] gradients = [.. ahead.Select((x, i) => curvature[i] * (x - centre[i]))];
            network.ApplyGradients(state, gradients, (float)golden.Parameters.Number("lr"));
            network.Parameters.CopyTo(ahead);
            network.Parameters.Gather(state.Moment(0).Span, velocity);
            trajectory.AddRange(ahead.Select((x, i) => x - (momentum * velocity[i])));
        }

        comparison.Output("p", Tolerance.Trajectory, [.. trajectory]);
    }
}
