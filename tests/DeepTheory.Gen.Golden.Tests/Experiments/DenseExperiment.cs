using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>A dense layer with given weight and bias: output and all gradients. The layer before it only feeds x in.</summary>
internal sealed class DenseExperiment(GoldenCase golden) : Experiment
{
    private readonly Tensor x = golden.Inputs["x"];
    private readonly Tensor weight = golden.Inputs["weight"];
    private readonly Tensor? bias = golden.Inputs.Find("bias");

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
    [
        new Declaration(
            $"Input({x.Rows})",
            $"Dense({x.RowLength}, UseBias = false)",
            bias is null ? $"Dense({weight.Rows}, UseBias = false)" : $"Dense({weight.Rows})",
            "MeanSquaredError",
            "Sgd"),
    ];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        NetworkDriver network = networks.Single();
        network.Parameters["dense1.weight"].CopyFrom(Matrix.Transpose(x.ToSingles(), x.Rows, x.RowLength));
        network.Parameters["dense2.weight"].CopyFrom(weight.ToSingles());
        if (bias is not null)
        {
            network.Parameters["dense2.bias"].CopyFrom(bias.ToSingles());
        }

        float[] upstream = golden.Inputs["dy"].ToSingles();
        var probe = new UpstreamProbe(network, Matrix.Identity(x.Rows), upstream.Select(Math.Abs).Max());
        LossAndGradients gradients = probe.Gradients(upstream);
        comparison.Output("y", Tolerance.Forward, probe.Outputs);
        comparison.Gradient("x", Tolerance.Gradient, Matrix.Transpose(gradients["dense1.weight"], x.RowLength, x.Rows));
        comparison.Gradient("weight", Tolerance.Gradient, gradients["dense2.weight"]);
        if (bias is not null)
        {
            comparison.Gradient("bias", Tolerance.Gradient, gradients["dense2.bias"]);
        }
    }
}
