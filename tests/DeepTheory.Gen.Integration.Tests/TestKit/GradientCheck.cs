namespace DeepTheory.Gen.Integration;

/// <summary>Compares the gradients of a whole network with differences of its own loss.</summary>
internal static class GradientCheck
{
    private const int Count = 5;

    /// <summary>
    /// Four-point differences: their truncation is h⁴ f⁽⁵⁾ / 30 and the loss's rounding enters as ε L / h, both far below the
    /// tolerance.
    /// </summary>
    /// <param name="limit">At most as many parameters, evenly spread, are tried.</param>
    public static void Smooth<TNetwork>(int limit = 400) where TNetwork : class, ITrainable<TNetwork>
    {
        const float Step = 0.02f;
        Verify<TNetwork>(limit, (loss, _) =>
        {
            double derivative = ((8 * (loss(Step) - loss(-Step))) - (loss(2 * Step) - loss(-2 * Step))) / (12 * Step);
            return (derivative, derivative, 3e-4, 5e-3);
        });
    }

    /// <summary>
    /// For functions with kinks: a kink within the step spoils the difference on its own side alone, so the gradient must lie
    /// between the two one-sided differences.
    /// </summary>
    /// <inheritdoc cref="Smooth"/>
    public static void Kinked<TNetwork>(int limit = 400) where TNetwork : class, ITrainable<TNetwork>
    {
        const float Step = 0.003f;
        Verify<TNetwork>(limit, (loss, middle) =>
        {
            double right = (loss(Step) - middle) / Step;
            double left = (middle - loss(-Step)) / Step;
            return (Math.Min(left, right), Math.Max(left, right), 2e-3, 2e-2);
        });
    }

    private static void Verify<TNetwork>(
        int limit, Func<Func<float, double>, double, (double Low, double High, double Absolute, double Relative)> differentiate)
        where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(1).WithRandomParameters(2);
        Samples samples = Samples.For<TNetwork>(Count, seed: 3);
        float[] gradients = network.Gradients(samples.Inputs, samples.Targets);
        float middle = network.Loss(samples.Inputs, samples.Targets);
        Assert.True(float.IsFinite(middle), $"the loss is {middle}");
        int stride = Math.Max(1, TNetwork.ParameterCount / limit);
        int place = 0;
        bool anyGradient = false;
        foreach (Parameter parameter in network.Parameters)
        {
            for (int i = 0; i < parameter.Length; i++, place++)
            {
                if (!parameter.IsTrained)
                {
                    Assert.Equal(0, gradients[place]);
                }

                if (place % stride != 0 || !parameter.IsTrained)
                {
                    continue;
                }

                Parameter tensor = parameter;
                int index = i;
                (double low, double high, double absolute, double relative) =
                    differentiate(step => Loss(network, samples, tensor, index, step), middle);
                float gradient = gradients[place];
                anyGradient |= Math.Abs(gradient) > 1e-4;
                double tolerance = absolute + (relative * Math.Max(Math.Abs(low), Math.Abs(high)));
                Assert.True(
                    gradient >= low - tolerance && gradient <= high + tolerance,
                    $"{TNetwork.NetworkName} {parameter.Name}[{i}]: the gradient is {gradient:R}, differences give {low:R} to {high:R}.");
            }
        }

        Assert.True(anyGradient, "every gradient is 0: nothing was checked");
    }

    private static double Loss<TNetwork>(TNetwork network, Samples samples, Parameter parameter, int index, float step)
        where TNetwork : class, ITrainable<TNetwork>
    {
        float before = parameter[index];
        parameter[index] = before + step;

        double loss = network.Loss(samples.Inputs, samples.Targets);
        parameter[index] = before;
        return loss;
    }
}
