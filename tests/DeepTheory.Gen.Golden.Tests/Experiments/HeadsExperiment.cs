using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>
/// A loss of several tensors: heads that stand side by side in one output, or the outputs of the samples of an example. Its value, its
/// value example by example, its gradient with respect to each.
/// </summary>
/// <param name="golden">The case.</param>
/// <param name="heads">Names of the tensors in the order of the output, or of the samples.</param>
/// <param name="areSamples">Whether the heads are samples of an example instead of columns of the output.</param>
/// <param name="targets">The targets; empty for a loss without.</param>
/// <param name="scale">What the golden loss is times the network's.</param>
/// <param name="loss">How the loss is written.</param>
internal sealed class HeadsExperiment(GoldenCase golden, string[] heads, bool areSamples, float[] targets, double scale, string loss) : Experiment
{
    private readonly int rows = golden.Inputs[heads[0]].Rows;
    private readonly int columns = golden.Inputs[heads[0]].RowLength;

    private int Samples => areSamples ? heads.Length : 1;

    private int OutputLength => areSamples ? columns : heads.Length * columns;

    /// <inheritdoc/>
    public override IReadOnlyList<Declaration> Declarations =>
        [new Declaration($"Input({rows * Samples})", $"Dense({OutputLength}, UseBias = false)", loss, "Sgd")];

    /// <inheritdoc/>
    public override void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
    {
        NetworkDriver network = networks.Single();
        var outputs = new float[rows * Samples * OutputLength];
        for (int head = 0; head < heads.Length; head++)
        {
            float[] values = golden.Inputs[heads[head]].ToSingles();
            for (int i = 0; i < values.Length; i++)
            {
                outputs[Place(head, i)] = values[i];
            }
        }

        network.Parameters["dense1.weight"].CopyFrom(Matrix.Transpose(outputs, rows * Samples, OutputLength));
        float[] inputs = Matrix.Identity(rows * Samples);
        LossAndGradients computed = network.LossAndGradients(inputs, targets);
        comparison.Output("loss", Tolerance.Forward, scale * network.Loss(inputs, targets));
        comparison.Output("loss", Tolerance.Forward, scale * computed.Loss);
        CompareExamples(network, inputs, comparison);

        float[] gradient = Matrix.Transpose(computed["dense1.weight"], OutputLength, rows * Samples);
        for (int head = 0; head < heads.Length; head++)
        {
            if (golden.Gradients.Has(heads[head]))
            {
                int own = head;
                comparison.Gradient(heads[head], Tolerance.Gradient, [.. Enumerable.Range(0, rows * columns).Select(i => scale * gradient[Place(own, i)])]);
            }
        }
    }

    /// <summary>Where the number of a head lies in the outputs.</summary>
    private int Place(int head, int index)
    {
        (int row, int column) = Math.DivRem(index, columns);
        return areSamples ? (((row * Samples) + head) * columns) + column : (row * OutputLength) + (head * columns) + column;
    }

    /// <summary>Unreduced values show as the losses of batches of one example.</summary>
    private void CompareExamples(NetworkDriver network, float[] inputs, Comparison comparison)
    {
        int inputLength = inputs.Length / rows;
        int targetLength = targets.Length / rows;
        double[] losses =
        [
            .. Enumerable.Range(0, rows).Select(row =>
                (double)network.Loss(inputs.AsSpan(row * inputLength, inputLength).ToArray(), targets.AsSpan(row * targetLength, targetLength).ToArray())),
        ];
        if (golden.Outputs.Find("per_element") is { } elements)
        {
            double[] means = [.. elements.Values.Chunk(elements.RowLength).Select(row => row.Average())];
            comparison.DerivedFromOutput("per_element", "as the mean of each sample", Tensor.Of(means), Tolerance.Forward, losses);
        }

        if (golden.Outputs.Find("per_sample") is not null)
        {
            comparison.Output("per_sample", Tolerance.Forward, losses);
        }
    }
}
