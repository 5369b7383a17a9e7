using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>
/// Flattening samples of several axes. The order of the outputs shows behind an input of that shape; the gradient, which such an
/// input has none of, shows behind a layer that feeds the same numbers in.
/// </summary>
internal sealed class FlattenExperiment(GoldenCase golden) : Experiment
{
    private readonly Tensor x = golden.Inputs["x"];

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
    [
        new Declaration($"Input({string.Join(", ", x.Shape.Skip(1))})", "Flatten", $"Dense({x.RowLength}, UseBias = false)"),
        new Declaration($"Input({x.Rows})", $"Dense({x.RowLength}, UseBias = false)", "Flatten", "MeanSquaredError", "Sgd"),
    ];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        NetworkDriver shaped = networks[0];
        shaped.Parameters["dense1.weight"].CopyFrom(Matrix.Identity(x.RowLength));
        comparison.Output("y", Tolerance.Forward, shaped.Predict(x.ToSingles()));

        NetworkDriver trained = networks[1];
        trained.Parameters["dense1.weight"].CopyFrom(Matrix.Transpose(x.ToSingles(), x.Rows, x.RowLength));
        float[] upstream = golden.Inputs["dy"].ToSingles();
        var probe = new UpstreamProbe(trained, Matrix.Identity(x.Rows), upstream.Select(Math.Abs).Max());
        comparison.Output("y", Tolerance.Forward, probe.Outputs);
        comparison.Gradient("x", Tolerance.Gradient, Matrix.Transpose(probe.Gradients(upstream)["dense1.weight"], x.RowLength, x.Rows));
    }
}
