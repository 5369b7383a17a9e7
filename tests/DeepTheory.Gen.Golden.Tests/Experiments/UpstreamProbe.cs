using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>
/// Gradients for a chosen gradient dy with respect to the output y, of a network that ends in a mean squared error over N
/// numbers: with targets y − dy N / 2 the loss's own gradient there is 2 / N (y − target) = dy.
/// </summary>
internal sealed class UpstreamProbe
{
    private const int SampleLimit = 4096;

    private readonly NetworkDriver network;
    private readonly float[] inputs;
    private readonly float[] outputs;
    private readonly int outputCount;

    /// <param name="network">The network, its parameters set.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="largestUpstream">Largest |dy| that will be asked for.</param>
    public UpstreamProbe(NetworkDriver network, float[] inputs, double largestUpstream = 1)
    {
        this.network = network;
        float[] predicted = network.Predict(inputs);
        outputCount = predicted.Length;

        // Samples of zeros that hit their targets change no gradient but N: they make the targets' distance from y large beside
        // the rounding of y, however large y is.
        double largestOutput = predicted.Select(Math.Abs).Max();
        int samples = inputs.Length / network.InputLength;
        int padded = samples;
        while (padded * 2 <= SampleLimit && padded * network.OutputLength * largestUpstream / 2 < 4 * largestOutput)
        {
            padded *= 2;
        }

        this.inputs = [.. inputs, .. new float[(padded - samples) * network.InputLength]];
        outputs = network.Predict(this.inputs);
    }

    /// <summary>The outputs for the samples.</summary>
    public float[] Outputs => outputs[..outputCount];

    /// <summary>The gradients of Σ dy · y.</summary>
    /// <param name="upstream">dy, one for each number of <see cref="Outputs"/>.</param>
    public LossAndGradients Gradients(ReadOnlySpan<float> upstream)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(upstream.Length, outputCount);
        float[] targets = [.. outputs];
        for (int i = 0; i < upstream.Length; i++)
        {
            targets[i] = (float)(outputs[i] - ((double)upstream[i] * outputs.Length / 2));
        }

        return network.LossAndGradients(inputs, targets);
    }
}
