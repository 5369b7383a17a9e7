using System.Numerics.Tensors;

namespace DeepTheory.Gen;

/// <summary>Gathers the sizes of each trained tensor's gradient over the batches of an epoch, without allocating.</summary>
internal sealed class GradientNorms(ParameterSet parameters)
{
    private readonly float[] gradients = new float[parameters.TotalLength];
    private readonly double[] squares = new double[parameters.Count];
    private int batches;

    /// <summary>Takes in the gradient of one update.</summary>
    /// <param name="block">In the order of the parameter block.</param>
    public void Add(ReadOnlySpan<float> block)
    {
        parameters.Gather(block, gradients);
        int start = 0;
        for (int i = 0; i < squares.Length; i++)
        {
            int length = parameters[i].Length;
            double norm = TensorPrimitives.Norm<float>(gradients.AsSpan(start, length));
            squares[i] += norm * norm;
            start += length;
        }

        batches++;
    }

    /// <summary>The root mean squares, by tensor; then begins anew.</summary>
    public KeyValuePair<string, float>[] Take()
    {
        var norms = new List<KeyValuePair<string, float>>(squares.Length);
        for (int i = 0; i < squares.Length; i++)
        {
            if (parameters[i].IsTrained)
            {
                norms.Add(new(parameters[i].Name, (float)Math.Sqrt(squares[i] / Math.Max(1, batches))));
            }
        }

        Array.Clear(squares);
        batches = 0;
        return [.. norms];
    }
}
