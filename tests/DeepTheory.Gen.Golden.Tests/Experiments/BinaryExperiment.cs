using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>y = f(a, b), row by row, and both gradients: two values of a network joined by an operation that names the second.</summary>
/// <param name="golden">The case.</param>
/// <param name="first">Name of a.</param>
/// <param name="second">Name of b.</param>
/// <param name="join">The joining attribute's word.</param>
internal sealed class BinaryExperiment(GoldenCase golden, string first, string second, string join) : Experiment
{
    private readonly Tensor a = golden.Inputs[first];
    private readonly Tensor b = golden.Inputs[second];

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
    [
        new Declaration(
            $"Input({a.Rows}, Name = \"rows\")",
            $"Dense({b.RowLength}, UseBias = false, Name = \"second\")",
            "From(\"rows\")",
            $"Dense({a.RowLength}, UseBias = false, Name = \"first\")",
            $"{join}(\"second\")",
            "MeanSquaredError",
            "Sgd"),
    ];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        NetworkDriver network = networks.Single();
        network.Parameters["first.weight"].CopyFrom(Matrix.Transpose(a.ToSingles(), a.Rows, a.RowLength));
        network.Parameters["second.weight"].CopyFrom(Matrix.Transpose(b.ToSingles(), b.Rows, b.RowLength));

        float[] upstream = golden.Inputs["dy"].ToSingles();
        var probe = new UpstreamProbe(network, Matrix.Identity(a.Rows), upstream.Select(Math.Abs).Max());
        LossAndGradients gradients = probe.Gradients(upstream);
        comparison.Output("y", Tolerance.Forward, probe.Outputs);
        comparison.Gradient(first, Tolerance.Gradient, Matrix.Transpose(gradients["first.weight"], a.RowLength, a.Rows));
        comparison.Gradient(second, Tolerance.Gradient, Matrix.Transpose(gradients["second.weight"], b.RowLength, b.Rows));
    }
}
