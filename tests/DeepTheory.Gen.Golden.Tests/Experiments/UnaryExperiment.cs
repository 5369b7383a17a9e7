using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>y = f(x), row by row, and dL/dx for a given dL/dy (1 where the case gives none).</summary>
/// <param name="golden">The case.</param>
/// <param name="rows">How many samples x is.</param>
/// <param name="variants">The ways to write f; each is one network.</param>
internal sealed class UnaryExperiment(GoldenCase golden, int rows, IReadOnlyList<UnaryVariant> variants) : Experiment
{
    private readonly Tensor x = golden.Inputs["x"];

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
    [
        .. variants.Select(variant => new Declaration(
            $"Input({rows})", $"Dense({Columns}, UseBias = false)", variant.Operation, "MeanSquaredError", "Sgd")),
    ];

    private int Columns => x.Values.Length / rows;

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        foreach ((UnaryVariant variant, NetworkDriver network) in variants.Zip(networks))
        {
            Run(variant, network, comparison);
        }
    }

    private void Run(UnaryVariant variant, NetworkDriver network, Comparison comparison)
    {
        network.Parameters["dense1.weight"].CopyFrom(Matrix.Transpose(x.ToSingles(), rows, Columns));
        float[] upstream = golden.Inputs.Find("dy")?.ToSingles() ?? [.. Enumerable.Repeat(1f, golden.Outputs["y"].Values.Length)];
        var probe = new UpstreamProbe(network, Matrix.Identity(rows), upstream.Select(Math.Abs).Max());
        comparison.Output("y", Tolerance.Forward, probe.Outputs);

        double[] kinks = golden.Parameters.Numbers("kinks");
        if (golden.Gradients.Has("x"))
        {
            float[] gradient = Matrix.Transpose(probe.Gradients(upstream)["dense1.weight"], Columns, rows);
            comparison.Gradient("x", Tolerance.Gradient, gradient, isKink: i => kinks.Contains(x.Values[i]));
        }

        if (variant.Trained is { } trained && golden.Gradients.Has(trained.Gradient))
        {
            comparison.Gradient(trained.Gradient, Tolerance.Gradient, CoefficientGradients(network, trained, probe), isKink: i => kinks.Contains(x.Values[i]));
        }
    }

    /// <summary>dy/d(coefficient) at one point after another.</summary>
    private static float[] CoefficientGradients(NetworkDriver network, TrainedCoefficientGradient trained, UpstreamProbe probe)
    {
        string name = network.Parameters.Single(parameter => parameter.Name.EndsWith($".{trained.Parameter}", StringComparison.Ordinal)).Name;
        var upstream = new float[probe.Outputs.Length];
        var gradients = new float[upstream.Length];
        for (int point = 0; point < upstream.Length; point++)
        {
            upstream[point] = 1;
            gradients[point] = probe.Gradients(upstream)[name].Single();
            upstream[point] = 0;
        }

        return gradients;
    }
}
