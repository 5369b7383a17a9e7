namespace DeepTheory.Gen.Integration;

/// <summary>A multilayer perceptron with tanh between its layers and a mean squared error, in double precision and without any art.</summary>
internal sealed class ReferencePerceptron
{
    private readonly List<(double[,] Weight, double[] Bias)> layers = [];

    /// <summary>Takes weight and bias of each layer from a network of that kind.</summary>
    public ReferencePerceptron(ParameterSet parameters)
    {
        for (int i = 0; i < parameters.Count; i += 2)
        {
            float[] weight = parameters[i].ToArray();
            int outputs = parameters[i].Shape[0];
            int inputs = parameters[i].Shape[1];
            var matrix = new double[outputs, inputs];
            for (int o = 0; o < outputs; o++)
            {
                for (int k = 0; k < inputs; k++)
                {
                    matrix[o, k] = weight[(o * inputs) + k];
                }
            }

            layers.Add((matrix, [.. parameters[i + 1].ToArray().Select(value => (double)value)]));
        }
    }

    /// <summary>Loss, outputs and gradients of a batch; the gradients in the order of the parameters.</summary>
    public (double Loss, double[] Outputs, double[] Gradients) Compute(float[] inputs, float[] targets)
    {
        int inputLength = layers[0].Weight.GetLength(1);
        int outputLength = layers[^1].Bias.Length;
        int rows = inputs.Length / inputLength;
        var gradients = layers
            .Select(layer => (Weight: new double[layer.Weight.GetLength(0), layer.Weight.GetLength(1)], Bias: new double[layer.Bias.Length]))
            .ToList();
        var outputs = new double[rows * outputLength];
        double loss = 0;
        for (int row = 0; row < rows; row++)
        {
            var values = new List<double[]> { inputs.AsSpan(row * inputLength, inputLength).ToArray().Select(value => (double)value).ToArray() };
            for (int l = 0; l < layers.Count; l++)
            {
                values.Add(Forward(layers[l], values[l], isLast: l == layers.Count - 1));
            }

            values[^1].CopyTo(outputs, row * outputLength);
            var delta = new double[outputLength];
            for (int o = 0; o < outputLength; o++)
            {
                double difference = values[^1][o] - targets[(row * outputLength) + o];
                loss += difference * difference / (rows * outputLength);
                delta[o] = 2 * difference / (rows * outputLength);
            }

            for (int l = layers.Count - 1; l >= 0; l--)
            {
                delta = Backward(layers[l].Weight, values[l], delta, gradients[l].Weight, gradients[l].Bias, hasActivationBefore: l > 0);
            }
        }

        return (loss, outputs, [.. gradients.SelectMany(layer => layer.Weight.Cast<double>().Concat(layer.Bias))]);
    }

    private static double[] Forward((double[,] Weight, double[] Bias) layer, double[] x, bool isLast)
    {
        var y = new double[layer.Bias.Length];
        for (int o = 0; o < y.Length; o++)
        {
            double sum = layer.Bias[o];
            for (int k = 0; k < x.Length; k++)
            {
                sum += layer.Weight[o, k] * x[k];
            }

            y[o] = isLast ? sum : Math.Tanh(sum);
        }

        return y;
    }

    private static double[] Backward(double[,] weight, double[] x, double[] dy, double[,] dWeight, double[] dBias, bool hasActivationBefore)
    {
        var dx = new double[x.Length];
        for (int o = 0; o < dy.Length; o++)
        {
            dBias[o] += dy[o];
            for (int k = 0; k < x.Length; k++)
            {
                dWeight[o, k] += dy[o] * x[k];
                dx[k] += dy[o] * weight[o, k];
            }
        }

        for (int k = 0; hasActivationBefore && k < x.Length; k++)
        {
            dx[k] *= 1 - (x[k] * x[k]);
        }

        return dx;
    }
}
