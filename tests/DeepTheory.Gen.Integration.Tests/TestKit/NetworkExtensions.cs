using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Integration;

/// <summary>What tests say often.</summary>
internal static class NetworkExtensions
{
    public static float[] ParameterValues<TNetwork>(this TNetwork network) where TNetwork : class, INetwork<TNetwork>
    {
        var values = new float[TNetwork.ParameterCount];
        network.Parameters.CopyTo(values);
        return values;
    }

    public static float[] Outputs<TNetwork>(this TNetwork network, ReadOnlySpan<float> inputs) where TNetwork : class, INetwork<TNetwork>
    {
        var outputs = new float[inputs.Length / TNetwork.InputLength * TNetwork.OutputLength];
        network.Predict(inputs, outputs);
        return outputs;
    }

    public static float[] Gradients<TNetwork>(this TNetwork network, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
        where TNetwork : class, ITrainable<TNetwork>
    {
        var gradients = new float[TNetwork.ParameterCount];

        // Whatever a call leaves untouched stays NaN.
        gradients.AsSpan().Fill(float.NaN);
        network.LossAndGradients(inputs, targets, gradients);
        return gradients;
    }

    /// <summary>Whole-batch steps with the declared learning rate.</summary>
    /// <returns>The loss of each step before its update.</returns>
    public static float[] Train<TNetwork>(this TNetwork network, float[] inputs, float[] targets, int steps, int seed = 1)
        where TNetwork : class, ITrainable<TNetwork>
    {
        TrainingState state = network.CreateTrainingState(seed);
        var losses = new float[steps];
        for (int step = 0; step < steps; step++)
        {
            losses[step] = network.TrainStep(state, inputs, targets, TNetwork.DeclaredLearningRate);
        }

        return losses;
    }

    /// <summary>Every parameter drawn anew, biases too, so that no symmetry and no zero hides a fault.</summary>
    public static TNetwork WithRandomParameters<TNetwork>(this TNetwork network, int seed, float scale = 0.5f)
        where TNetwork : class, INetwork<TNetwork>
    {
        float[] values = Samples.Normal(seed, TNetwork.ParameterCount);
        int start = 0;
        foreach (Parameter parameter in network.Parameters)
        {
            // Matrices keep the variance of what flows through them.
            float factor = parameter.Shape.Length == 2 ? 1 / MathF.Sqrt(parameter.Shape[1]) : scale;
            for (int i = 0; i < parameter.Length; i++)
            {
                // A variance is positive.
                float value = values[start++] * factor;
                parameter[i] = parameter.IsTrained ? value : 0.5f + Math.Abs(value);
            }
        }

        return network;
    }
}
