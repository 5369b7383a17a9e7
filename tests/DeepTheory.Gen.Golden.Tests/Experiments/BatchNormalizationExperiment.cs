using DeepTheory.Gen.Runtime;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>
/// A batch normalisation in training. Only a training step takes the statistics of its batch, and all that it shows is its loss,
/// its gradients and the parameters after it: so every number is read from steps that begin from the same parameters.
/// </summary>
/// <param name="golden">The case.</param>
/// <param name="operation">The layer, named <c>layer</c>.</param>
internal sealed class BatchNormalizationExperiment(GoldenCase golden, string operation) : Experiment
{
    private readonly Tensor x = golden.Inputs["x"];

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
    [
        new Declaration(
            $"Input({x.Rows})",
            $"Dense({x.RowLength}, UseBias = false)",
            $"Reshape({string.Join(", ", x.Shape.Skip(1))})",
            operation,
            "MeanSquaredError",
            "Sgd"),
    ];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        NetworkDriver network = networks.Single();
        int count = x.Values.Length;
        comparison.Output("y", Tolerance.Forward, Outputs(network, count));
        comparison.Output("running_mean_after", Tolerance.Forward, network.Parameters["layer.running_mean"].ToArray());
        comparison.Output("running_var_after", Tolerance.Forward, network.Parameters["layer.running_var"].ToArray());

        // The gradient of Σ dy · y is linear in dy, and dy = 2 / N (y − target): targets ∓ dy N / 4 differ by dy, whatever y is.
        float[] dy = golden.Inputs["dy"].ToSingles();
        LossAndGradients above = Step(network, Array.ConvertAll(dy, value => -value * count / 4));
        LossAndGradients below = Step(network, Array.ConvertAll(dy, value => value * count / 4));
        comparison.Gradient("x", Tolerance.Gradient, Matrix.Transpose(Difference("dense1.weight"), x.RowLength, x.Rows));
        comparison.Gradient("weight", Tolerance.Gradient, Difference("layer.weight"));
        comparison.Gradient("bias", Tolerance.Gradient, Difference("layer.bias"));

        float[] Difference(string name) => [.. above[name].Zip(below[name], (a, b) => a - b)];
    }

    /// <summary>y from losses: mean (y − t)² with t = 0, and with t = c at one place alone, differ by (c² − 2 c y) / N there.</summary>
    private float[] Outputs(NetworkDriver network, int count)
    {
        double place = Math.Sqrt(count);
        double without = Step(network, new float[count]).Loss;
        var outputs = new float[count];
        for (int i = 0; i < count; i++)
        {
            var targets = new float[count];
            targets[i] = (float)place;
            outputs[i] = (float)((((without - Step(network, targets).Loss) * count) + ((double)targets[i] * targets[i])) / (2 * targets[i]));
        }

        return outputs;
    }

    private LossAndGradients Step(NetworkDriver network, float[] targets)
    {
        network.Parameters["dense1.weight"].CopyFrom(Matrix.Transpose(x.ToSingles(), x.Rows, x.RowLength));
        foreach (string vector in (string[])["weight", "bias", "running_mean", "running_var"])
        {
            network.Parameters[$"layer.{vector}"].CopyFrom(golden.Inputs[vector].ToSingles());
        }

        return network.GradientsOfStep(network.CreateTrainingState(), Matrix.Identity(x.Rows), targets);
    }
}
