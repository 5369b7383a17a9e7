using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen;

/// <summary>Cuts a data set into batches, epoch after epoch, without allocating.</summary>
internal sealed class BatchSource
{
    private readonly Dataset data;
    private readonly int batchSize;
    private readonly RandomSource random;
    private readonly int[] order;
    private readonly float[] inputs;
    private readonly float[] targets;
    private readonly bool isShuffled;
    private readonly BatchMixer? mixer;
    private int start;

    public BatchSource(Dataset data, TrainingOptions options)
    {
        this.data = data;
        batchSize = Math.Min(options.BatchSize, data.Count);
        Count = ((data.Count - 1) / batchSize) + 1;

        // One batch is the same in any order, and samples in their own order need not be copied unless they are mixed.
        isShuffled = options.Shuffle && Count > 1;
        bool isCopied = isShuffled || options.Mixup is not null;
        random = new RandomSource(options.Seed);
        order = isCopied ? Enumerable.Range(0, data.Count).ToArray() : [];
        inputs = isCopied ? new float[batchSize * data.InputLength] : [];
        targets = isCopied ? new float[batchSize * data.TargetLength] : [];
        mixer = options.Mixup is { } mixup ? new BatchMixer(mixup, options.Seed, batchSize, data.InputLength, data.TargetLength) : null;
    }

    /// <summary>Batches in an epoch.</summary>
    public int Count { get; }

    /// <summary>Samples in the batch at hand.</summary>
    public int Size { get; private set; }

    /// <summary>Inputs of the batch at hand, [Size, InputLength].</summary>
    public ReadOnlySpan<float> Inputs => order.Length > 0
        ? inputs.AsSpan(0, Size * data.InputLength)
        : data.Inputs.Span.Slice(start * data.InputLength, Size * data.InputLength);

    /// <summary>Targets of the batch at hand, [Size, TargetLength].</summary>
    public ReadOnlySpan<float> Targets => order.Length > 0
        ? targets.AsSpan(0, Size * data.TargetLength)
        : data.Targets.Span.Slice(start * data.TargetLength, Size * data.TargetLength);

    /// <summary>Goes back to the first sample, in a new order if samples are shuffled.</summary>
    public void BeginEpoch()
    {
        start = 0;
        Size = 0;
        if (isShuffled)
        {
            random.Shuffle(order);
        }
    }

    /// <summary>Goes to the next batch.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        start += Size;
        Size = Math.Min(batchSize, data.Count - start);
        if (Size > 0 && order.Length > 0)
        {
            data.CopySamples(order.AsSpan(start, Size), inputs, targets);
            mixer?.Mix(inputs.AsSpan(0, Size * data.InputLength), targets.AsSpan(0, Size * data.TargetLength));
        }

        return Size > 0;
    }
}
