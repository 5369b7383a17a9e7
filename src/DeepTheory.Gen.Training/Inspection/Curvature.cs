using System.Numerics.Tensors;

namespace DeepTheory.Gen;

/// <summary>How the loss bends where a network stands: the second derivative along a line through its parameters.</summary>
public static class Curvature
{
    /// <summary>
    /// Along v, of length 1 after scaling: the slope gᵀv and the curvature vᵀHv, with gradient g and Hessian H of the loss. H is never
    /// formed: vᵀHv is the derivative of g(w + t v)ᵀv at t = 0, taken from differences of gradients.
    /// </summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network; afterwards it is as it was. Nobody else may use it meanwhile.</param>
    /// <param name="data">The samples of the loss, all at once.</param>
    /// <param name="direction">[ParameterCount], tensors in the order of the network's parameters; not all 0. Its length does not matter.</param>
    /// <exception cref="ArgumentException">The samples do not fit the network, or the direction has another length, is 0 or not finite.</exception>
    public static DirectionalCurvature Along<TNetwork>(TNetwork network, Dataset data, ReadOnlySpan<float> direction)
        where TNetwork : class, ITrainable<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        DatasetCheck.ThrowIfUnfit<TNetwork>(data, nameof(data));
        float[] unit = Unit(direction, TNetwork.ParameterCount);
        ParameterSet parameters = network.Parameters;
        var values = new float[unit.Length];
        var moved = new float[unit.Length];
        var gradients = new float[unit.Length];
        parameters.CopyTo(values);
        double size = Math.Max(1, TensorPrimitives.Norm<float>(values));
        try
        {
            double slope = SlopeAt(0);
            double noise = Differences.Noise(SlopeAt, 1e-6 * size);
            (double curvature, double uncertainty) = Differences.Derivative(SlopeAt, size / 16, noise, accuracy: 1e-4);
            return new DirectionalCurvature(slope, curvature, uncertainty);
        }
        finally
        {
            parameters.CopyFrom(values);
        }

        double SlopeAt(double distance)
        {
            for (int i = 0; i < moved.Length; i++)
            {
                moved[i] = (float)(values[i] + (distance * unit[i]));
            }

            parameters.CopyFrom(moved);
            network.LossAndGradients(data.Inputs.Span, data.Targets.Span, gradients);
            double slope = 0;
            for (int i = 0; i < gradients.Length; i++)
            {
                slope += (double)gradients[i] * unit[i];
            }

            return slope;
        }
    }

    private static float[] Unit(ReadOnlySpan<float> direction, int count)
    {
        if (direction.Length != count)
        {
            throw new ArgumentException($"Expected one number per parameter, {count}, but the direction has {direction.Length}.", nameof(direction));
        }

        double squares = 0;
        foreach (float part in direction)
        {
            squares += (double)part * part;
        }

        if (!(squares > 0 && double.IsFinite(squares)))
        {
            throw new ArgumentException("Expected a direction of finite numbers that are not all 0.", nameof(direction));
        }

        var unit = new float[count];
        for (int i = 0; i < count; i++)
        {
            unit[i] = (float)(direction[i] / Math.Sqrt(squares));
        }

        return unit;
    }
}
