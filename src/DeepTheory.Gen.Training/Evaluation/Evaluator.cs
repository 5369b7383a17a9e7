namespace DeepTheory.Gen;

/// <summary>Measures a network on data sets, in batches, with memory that is kept from one measurement to the next.</summary>
internal sealed class Evaluator<TNetwork>(TNetwork network)
    where TNetwork : class, ITrainable<TNetwork>
{
    private const int BatchSize = 256;

    /// <summary>Beyond so many scores, a quarter of a gigabyte, they are not looked at together.</summary>
    private const long MostScores = 1 << 26;

    private float[] outputs = [];

    /// <summary>Loss and metrics over all samples.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="inDetail">Whether to keep all scores and to measure what needs them: ranking and probabilities.</param>
    /// <exception cref="ArgumentException">The samples do not fit the network.</exception>
    public Evaluation Measure(Dataset data, bool inDetail = false)
    {
        DatasetCheck.ThrowIfUnfit<TNetwork>(data, nameof(data));
        outputs = outputs.Length > 0 ? outputs : new float[checked(BatchSize * TNetwork.SamplesPerExample * TNetwork.OutputLength)];
        Tally tally = CreateTally(data, inDetail);
        double loss = 0;
        for (int start = 0; start < data.Count; start += BatchSize)
        {
            int size = Math.Min(BatchSize, data.Count - start);
            ReadOnlySpan<float> inputs = data.Inputs.Span.Slice(start * data.InputLength, size * data.InputLength);
            ReadOnlySpan<float> targets = data.Targets.Span.Slice(start * data.TargetLength, size * data.TargetLength);
            Span<float> batchOutputs = outputs.AsSpan(0, size * TNetwork.SamplesPerExample * TNetwork.OutputLength);
            loss += (double)network.Loss(inputs, targets) * size;
            network.Predict(inputs, batchOutputs);
            tally.Add(batchOutputs, targets);
        }

        return tally.Finish(TNetwork.Task, data.Count, loss / data.Count);
    }

    private static Tally CreateTally(Dataset data, bool inDetail)
    {
        int toKeep = inDetail && (long)data.Count * TNetwork.OutputLength <= MostScores ? data.Count : 0;
        bool isComparable = TNetwork.OutputLength == TNetwork.TargetLength;
        switch (TNetwork.Task)
        {
            case NetworkTask.MulticlassClassification when TNetwork.TargetDomain == TargetDomain.ClassIndex:
                // One index per answer; a sequence has an answer for each of its steps.
                int classes = TNetwork.OutputLength / TNetwork.TargetLength;
                return new ClassificationTally(classes, classes, 1, targetIsIndex: true, TNetwork.DecisionThreshold, data.ClassNames, toKeep * TNetwork.TargetLength);
            case NetworkTask.MulticlassClassification when isComparable && TNetwork.OutputLength > 1:
                return new ClassificationTally(
                    TNetwork.OutputLength,
                    TNetwork.OutputLength,
                    TNetwork.TargetLength,
                    targetIsIndex: false,
                    TNetwork.DecisionThreshold,
                    data.ClassNames,
                    toKeep);
            case NetworkTask.BinaryClassification when isComparable && TNetwork.OutputLength == 1:
                return new ClassificationTally(2, 1, 1, targetIsIndex: false, TNetwork.DecisionThreshold, data.ClassNames, toKeep);
            case NetworkTask.MultilabelClassification or NetworkTask.BinaryClassification when isComparable:
                return new MultilabelTally(TNetwork.OutputLength, TNetwork.DecisionThreshold, data.ClassNames);
            case NetworkTask.Regression when isComparable:
                return new RegressionTally(data.Targets.Span, TNetwork.TargetLength);
            default:
                return new EmptyTally();
        }
    }
}
