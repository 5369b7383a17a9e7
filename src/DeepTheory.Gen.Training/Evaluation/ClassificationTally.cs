using System.Globalization;
using System.Numerics.Tensors;

namespace DeepTheory.Gen;

/// <summary>Counts right and wrong answers where one of several classes, or one of yes and no, is right.</summary>
internal sealed class ClassificationTally : Tally
{
    private readonly int[,] confusion;
    private readonly IReadOnlyList<string> names;
    private readonly int outputLength;
    private readonly int targetLength;
    private readonly float threshold;
    private readonly bool targetIsIndex;

    /// <summary>Starts at zero.</summary>
    /// <param name="classes">2 for yes and no.</param>
    /// <param name="outputLength">Scores per answer: one per class, or one for yes and no.</param>
    /// <param name="targetLength">Numbers per target: one per class, or one.</param>
    /// <param name="targetIsIndex">Whether one number in the target is a class index; else it says yes or no.</param>
    /// <param name="threshold">For yes and no: the output from which on it is a yes.</param>
    /// <param name="names">Of the classes; may be empty.</param>
    public ClassificationTally(
        int classes, int outputLength, int targetLength, bool targetIsIndex, float threshold, IReadOnlyList<string> names)
    {
        confusion = new int[classes, classes];
        this.outputLength = outputLength;
        this.targetLength = targetLength;
        this.targetIsIndex = targetIsIndex;
        this.threshold = threshold;
        this.names = names.Count == classes ? names : Numbered(classes);
    }

    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        for (; outputs.Length > 0; outputs = outputs[outputLength..], targets = targets[targetLength..])
        {
            confusion[ActualClass(targets[..targetLength]), PredictedClass(outputs[..outputLength])]++;
        }
    }

    public override Evaluation Finish(NetworkTask task, int count, double loss)
    {
        int classes = names.Count;
        var metrics = new ClassMetrics[classes];
        int right = 0;
        int all = 0;
        for (int number = 0; number < classes; number++)
        {
            int actual = 0;
            int predicted = 0;
            for (int other = 0; other < classes; other++)
            {
                actual += confusion[number, other];
                predicted += confusion[other, number];
            }

            metrics[number] = ClassMetrics.FromCounts(names[number], confusion[number, number], predicted, actual);
            right += confusion[number, number];
            all += actual;
        }

        return new Evaluation(task, count, loss, metrics, confusion) { Accuracy = all > 0 ? (double)right / all : double.NaN };
    }

    private static string[] Numbered(int classes) =>
        Enumerable.Range(0, classes).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();

    private int PredictedClass(ReadOnlySpan<float> output) =>
        outputLength > 1 ? TensorPrimitives.IndexOfMax(output) : IsYes(output[0], threshold);

    private int ActualClass(ReadOnlySpan<float> target)
    {
        if (targetLength > 1)
        {
            return TensorPrimitives.IndexOfMax(target);
        }

        return targetIsIndex ? (int)target[0] : IsYes(target[0], TargetThreshold);
    }
}
