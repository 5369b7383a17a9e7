using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>A loss of given predictions and targets: its value, its value sample by sample, its gradient with respect to the predictions.</summary>
/// <param name="golden">The case.</param>
/// <param name="prediction">Name of the predictions.</param>
/// <param name="target">Name of the targets.</param>
/// <param name="scale">What the golden loss is times the network's.</param>
/// <param name="sampleWeights">What the golden loss of each sample is times the network's of that sample alone; 1 where null.</param>
/// <param name="variants">The ways to write the loss, each with the activation before it, if any; each is one network.</param>
internal sealed class LossExperiment(
    GoldenCase golden, string prediction, string target, double scale, double[]? sampleWeights, IReadOnlyList<string[]> variants) : Experiment
{
    private readonly Tensor predictions = golden.Inputs[prediction];
    private readonly Tensor targets = golden.Inputs[target];

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
    [
        .. variants.Select(operations => new Declaration(
            [$"Input({predictions.Rows})", $"Dense({predictions.RowLength}, UseBias = false)", .. operations, "Sgd"])),
    ];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        foreach (NetworkDriver network in networks)
        {
            Run(network, comparison);
        }
    }

    private void Run(NetworkDriver network, Comparison comparison)
    {
        int rows = predictions.Rows;
        network.Parameters["dense1.weight"].CopyFrom(Matrix.Transpose(predictions.ToSingles(), rows, predictions.RowLength));
        float[] inputs = Matrix.Identity(rows);
        float[] wanted = targets.ToSingles();
        LossAndGradients computed = network.LossAndGradients(inputs, wanted);
        comparison.Output("loss", Tolerance.Forward, scale * network.Loss(inputs, wanted));
        comparison.Output("loss", Tolerance.Forward, scale * computed.Loss);
        CompareSamples(network, comparison);

        if (golden.Gradients.Has(prediction))
        {
            float[] gradient = Matrix.Transpose(computed["dense1.weight"], predictions.RowLength, rows);
            comparison.Gradient(prediction, Tolerance.Gradient, Array.ConvertAll(gradient, value => scale * value));
        }

        // What the gradient would be under the other convention for clamped probabilities.
        comparison.Leave("grads", $"{prediction}_if_floored");
    }

    /// <summary>Unreduced values show as the losses of batches of one sample.</summary>
    private void CompareSamples(NetworkDriver network, Comparison comparison)
    {
        if (golden.Outputs.Find("per_element") is { } elements)
        {
            double[] means = [.. Enumerable.Range(0, elements.Rows).Select(row => elements.Values.Skip(row * elements.RowLength).Take(elements.RowLength).Average())];
            comparison.DerivedFromOutput("per_element", "as the mean of each sample", Tensor.Of(means), Tolerance.Forward, SampleLosses(network));
        }

        if (golden.Outputs.Find("per_sample") is not null)
        {
            double[] losses = [.. SampleLosses(network).Select((loss, row) => loss * (sampleWeights?[row] ?? 1))];
            comparison.Output("per_sample", Tolerance.Forward, losses);
        }
    }

    private double[] SampleLosses(NetworkDriver network) =>
    [
        .. Enumerable.Range(0, predictions.Rows).Select(row =>
        {
            var input = new float[predictions.Rows];
            input[row] = 1;
            return (double)network.Loss(input, targets.ToSingles([row]));
        }),
    ];
}
