using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>
/// A layer with given parameters: output and all gradients. The layer before it only feeds x in, under the shape of x.
/// </summary>
/// <param name="golden">The case.</param>
/// <param name="operation">The layer, named <c>layer</c>.</param>
/// <param name="vectors">The layer's parameters, named as the case's inputs.</param>
internal sealed class LayerExperiment(GoldenCase golden, string operation, params IReadOnlyList<string> vectors) : Experiment
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
        network.Parameters["dense1.weight"].CopyFrom(Matrix.Transpose(x.ToSingles(), x.Rows, x.RowLength));
        foreach (string vector in vectors)
        {
            network.Parameters[$"layer.{vector}"].CopyFrom(golden.Inputs[vector].ToSingles());
        }

        float[] upstream = golden.Inputs["dy"].ToSingles();
        var probe = new UpstreamProbe(network, Matrix.Identity(x.Rows), upstream.Select(Math.Abs).Max());
        LossAndGradients gradients = probe.Gradients(upstream);
        comparison.Output("y", Tolerance.Forward, probe.Outputs);
        comparison.Gradient("x", Tolerance.Gradient, Matrix.Transpose(gradients["dense1.weight"], x.RowLength, x.Rows));
        foreach (string vector in vectors.Where(golden.Gradients.Has))
        {
            comparison.Gradient(vector, Tolerance.Gradient, gradients[$"layer.{vector}"]);
        }
    }
}
