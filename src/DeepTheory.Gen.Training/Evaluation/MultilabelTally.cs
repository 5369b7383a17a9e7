using System.Globalization;

namespace DeepTheory.Gen;

/// <summary>Counts right and wrong labels where each of several may be right or not.</summary>
internal sealed class MultilabelTally(int labels, float threshold, IReadOnlyList<string> names) : Tally
{
    private readonly int[] truePositives = new int[labels];
    private readonly int[] predicted = new int[labels];
    private readonly int[] actual = new int[labels];
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
        var metrics = new ClassMetrics[labels];
        for (int label = 0; label < labels; label++)
        {
            string name = names.Count == labels ? names[label] : label.ToString(CultureInfo.InvariantCulture);
            metrics[label] = ClassMetrics.FromCounts(name, truePositives[label], predicted[label], actual[label]);
        }

        return new Evaluation(task, count, loss, metrics, new int[0, 0]) { Accuracy = all > 0 ? (double)right / all : double.NaN };
    }
}
