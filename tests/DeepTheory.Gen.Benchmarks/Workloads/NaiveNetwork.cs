using System.Numerics.Tensors;

namespace DeepTheory.Gen.Benchmarks.Workloads;

/// <summary>What a C# programmer writes in an afternoon: a dot product per unit, with the library's vector operations.</summary>
internal sealed class NaiveNetwork
{
    private readonly int[] widths;
    private readonly float[][] weights;
    private readonly float[][] biases;
    private readonly float[][] values;

    public NaiveNetwork(int[] widths)
    {
        var random = new Random(1);
        this.widths = widths;
        weights = [.. widths.Zip(widths.Skip(1), (inputs, outputs) => Enumerable.Range(0, inputs * outputs).Select(_ => (random.NextSingle() - 0.5f) / MathF.Sqrt(inputs)).ToArray())];
        biases = [.. widths.Skip(1).Select(outputs => new float[outputs])];
        values = [.. widths.Skip(1).Select(outputs => new float[outputs])];
    }

    public void Predict(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (; !inputs.IsEmpty; inputs = inputs[widths[0]..], outputs = outputs[widths[^1]..])
        {
            ReadOnlySpan<float> input = inputs[..widths[0]];
            for (int layer = 0; layer < weights.Length; layer++)
            {
                float[] output = values[layer];
                for (int unit = 0; unit < output.Length; unit++)
                {
                    output[unit] = TensorPrimitives.Dot(input, weights[layer].AsSpan(unit * input.Length, input.Length)) + biases[layer][unit];
                }

                if (layer < weights.Length - 1)
                {
                    TensorPrimitives.Max(output, 0, output);
                }

                input = output;
            }

            TensorPrimitives.SoftMax(input, outputs[..widths[^1]]);
        }
    }
}
