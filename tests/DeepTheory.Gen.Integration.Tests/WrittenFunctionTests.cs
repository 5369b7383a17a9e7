using DeepTheory.Gen.Integration.Networks;

namespace DeepTheory.Gen.Integration;

/// <summary>Networks whose activation and loss are methods of their own.</summary>
public sealed class WrittenFunctionTests
{
    [Fact]
    public void Gradients_OfOwnFunctions_AgreeWithDifferences()
    {
        GradientCheck.Smooth<WrittenNetwork>();
        GradientCheck.Kinked<QuantileNetwork>();
    }

    [Fact]
    public void Predict_IsTheMethodItself()
    {
        var network = new QuantileNetwork(3);
        float[] hidden = [.. Enumerable.Range(0, 12).Select(i => QuantileNetwork.Bump((network.Dense1Weight[i] * 0.7f) + network.Dense1Bias[i]))];
        float expected = hidden.Select((h, i) => h * network.Dense2Weight[i]).Sum() + network.Dense2Bias[0];
        Assert.Equal(expected, network.Outputs([0.7f])[0], 1e-6f);
    }

    /// <summary>Noise of ±1 evenly around a wave: nine tenths lie below the wave + 0.8.</summary>
    [Fact]
    public void Training_WithTheirOwnLoss_FindsTheQuantile()
    {
        var random = new Runtime.RandomSource(5);
        float[] inputs = [.. Enumerable.Range(0, 400).Select(_ => (float)(random.NextDouble() * 4) - 2)];
        float[] targets = [.. inputs.Select(x => MathF.Sin(2 * x) + (float)(random.NextDouble() * 2) - 1)];
        var network = new QuantileNetwork(1);
        float[] losses = network.Train(inputs, targets, 800);

        Assert.True(losses[^1] < 0.35 * losses[0], $"the loss fell from {losses[0]} to {losses[^1]}");
        float[] outputs = network.Outputs(inputs);
        Assert.Equal(0.9, outputs.Zip(targets).Count(pair => pair.Second < pair.First) / 400.0, 0.04);
    }

    [Fact]
    public void Summary_NamesTheMethods()
    {
        Assert.Contains("Bump", QuantileNetwork.Summary, StringComparison.Ordinal);
        Assert.Contains("loss Pinball", QuantileNetwork.Summary, StringComparison.Ordinal);
    }
}
