namespace DeepTheory.Gen;

/// <summary>Counts right and wrong labels where each of several may be right or not.</summary>
internal sealed class MultilabelTally(int labels, float threshold, IReadOnlyList<string> names) : Tally
{
    private readonly long[] truePositives = new long[labels];
    private readonly long[] predicted = new long[labels];
    private readonly long[] actual = new long[labels];
    private long right;
    private long all;

    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        for (int i = 0; i < outputs.Length; i++)
        {
            int label = i % labels;
            int predictedYes = IsYes(outputs[i], threshold);
            int actualYes = IsYes(targets[i], TargetThreshold);
            truePositives[label] += predictedYes & actualYes;
            predicted[label] += predictedYes;
            actual[label] += actualYes;
            right += predictedYes == actualYes ? 1 : 0;
            all++;
        }
    }

    public override Evaluation Finish(NetworkTask task, int count, double loss)
    {
        var counts = new ClassCounts(truePositives, predicted, actual);
        return new Evaluation(task, count, loss, counts, names, new int[0, 0])
        {
            Accuracy = all > 0 ? (double)right / all : double.NaN,
            IntersectionOverUnion = Metrics.IntersectionOverUnion(counts),
            Dice = Metrics.Dice(counts),
        };
    }
}
