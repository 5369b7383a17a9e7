using System.Numerics.Tensors;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Mixes the samples of a batch with one another (<see cref="Mixup"/>), without allocating.</summary>
/// <param name="mixup">How.</param>
/// <param name="seed">The same seed gives the same mixtures.</param>
/// <param name="batchSize">Most samples in a batch.</param>
/// <param name="inputLength">Numbers in one input.</param>
/// <param name="targetLength">Numbers in one target.</param>
internal sealed class BatchMixer(Mixup mixup, int seed, int batchSize, int inputLength, int targetLength)
{
    // Another sequence than that of the samples' order.
    private readonly RandomSource random = new(unchecked((ulong)seed ^ 0x6D69787570UL));
    private readonly int[] partners = new int[batchSize];
    private readonly float[] inputs = new float[batchSize * inputLength];
    private readonly float[] targets = new float[batchSize * targetLength];

    /// <summary>Mixes in place.</summary>
    /// <param name="batchInputs">[samples, inputLength].</param>
    /// <param name="batchTargets">[samples, targetLength].</param>
    public void Mix(Span<float> batchInputs, Span<float> batchTargets)
    {
        float share = (float)random.NextBeta(mixup.Alpha, mixup.Alpha);
        Span<int> order = partners.AsSpan(0, batchInputs.Length / inputLength);
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        random.Shuffle(order);
        Mix(batchInputs, inputs, order, inputLength, share);
        Mix(batchTargets, targets, order, targetLength, share);
    }

    private static void Mix(Span<float> samples, float[] copy, ReadOnlySpan<int> partners, int length, float share)
    {
        samples.CopyTo(copy);
        for (int i = 0; i < partners.Length; i++)
        {
            Span<float> sample = samples.Slice(i * length, length);
            TensorPrimitives.Lerp(copy.AsSpan(partners[i] * length, length), sample, share, sample);
        }
    }
}
