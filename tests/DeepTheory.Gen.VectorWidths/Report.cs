using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.VectorWidths;

/// <summary>Prints predictions, losses, gradients and the parameters after a few steps of one network.</summary>
internal static class Report
{
    private const int Samples = 13;
    private const int Steps = 3;

    public static void Of<TNetwork>() where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(7);
        var random = new RandomSource(11);
        var inputs = new float[Samples * TNetwork.InputLength];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = (float)random.NextNormal();
        }

        var targets = new float[Samples * TNetwork.TargetLength];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = Target<TNetwork>(i);
        }

        Write<TNetwork>("parameter", Parameters(network));
        var outputs = new float[Samples * TNetwork.OutputLength];
        network.Predict(inputs, outputs);
        Write<TNetwork>("prediction", outputs);
        for (int sample = 0; sample < Samples; sample++)
        {
            network.Predict(
                inputs.AsSpan(sample * TNetwork.InputLength, TNetwork.InputLength),
                outputs.AsSpan(sample * TNetwork.OutputLength, TNetwork.OutputLength));
        }

        Write<TNetwork>("single", outputs);
        var gradients = new float[TNetwork.ParameterCount];
        Write<TNetwork>("loss", [network.Loss(inputs, targets), network.LossAndGradients(inputs, targets, gradients)]);
        Write<TNetwork>("gradient", gradients);
        TrainingState state = network.CreateTrainingState(3);
        var losses = new float[Steps];
        for (int step = 0; step < Steps; step++)
        {
            losses[step] = network.TrainStep(state, inputs, targets, TNetwork.DeclaredLearningRate);
        }

        Write<TNetwork>("step", losses);
        network.Predict(inputs, outputs);
        Write<TNetwork>("trained", outputs);
    }

    private static float Target<TNetwork>(int i) where TNetwork : class, ITrainable<TNetwork> => TNetwork.TargetDomain switch
    {
        TargetDomain.ClassIndex => i % TNetwork.OutputLength,
        TargetDomain.UnitInterval when TNetwork.Task == NetworkTask.MulticlassClassification =>
            i % TNetwork.OutputLength == i / TNetwork.OutputLength % TNetwork.OutputLength ? 1 : 0,
        TargetDomain.UnitInterval => i % 2,
        _ => MathF.Sin(i),
    };

    private static float[] Parameters<TNetwork>(TNetwork network) where TNetwork : class, ITrainable<TNetwork>
    {
        var values = new float[TNetwork.ParameterCount];
        network.Parameters.CopyTo(values);
        return values;
    }

    private static void Write<TNetwork>(string kind, ReadOnlySpan<float> values) where TNetwork : class, ITrainable<TNetwork>
    {
        for (int i = 0; i < values.Length; i++)
        {
            Console.WriteLine($"{TNetwork.NetworkName} {kind} {i} {values[i]:R}");
        }
    }
}
