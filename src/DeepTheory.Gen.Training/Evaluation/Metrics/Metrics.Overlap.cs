namespace DeepTheory.Gen;

/// <content>Figures of masks: each number says whether something is there.</content>
public static partial class Metrics
{
    /// <summary>
    /// Jaccard index |P ∩ A| / |P ∪ A| of what is predicted and what is there; with several labels the mean over them. 1 for a label
    /// that is neither predicted nor there.
    /// </summary>
    /// <param name="predicted">[samples, labels]; for an image, its pixels are samples.</param>
    /// <param name="actual">[samples, labels]; from 0.5 on it is there.</param>
    /// <param name="labels">Labels per sample.</param>
    /// <param name="threshold">From where on a label is predicted: 0.5 for probabilities, 0 for logits.</param>
    /// <exception cref="ArgumentException">No samples, or lengths that do not belong together.</exception>
    public static double IntersectionOverUnion(
        ReadOnlySpan<float> predicted, ReadOnlySpan<float> actual, int labels = 1, float threshold = 0.5f) =>
        IntersectionOverUnion(LabelCounts(predicted, actual, labels, threshold));

    /// <summary>
    /// Dice coefficient 2 |P ∩ A| / (|P| + |A|), which is F1 of the label; with several labels the mean over them. 1 for a label that is neither
    /// predicted nor there.
    /// </summary>
    /// <inheritdoc cref="IntersectionOverUnion(ReadOnlySpan{float}, ReadOnlySpan{float}, int, float)"/>
    public static double Dice(ReadOnlySpan<float> predicted, ReadOnlySpan<float> actual, int labels = 1, float threshold = 0.5f) =>
        Dice(LabelCounts(predicted, actual, labels, threshold));

    internal static double IntersectionOverUnion(ClassCounts counts) => MeanOverlap(counts, static (both, sizes) => both / (sizes - both));

    internal static double Dice(ClassCounts counts) => MeanOverlap(counts, static (both, sizes) => 2 * both / sizes);

    private static ClassCounts LabelCounts(ReadOnlySpan<float> predicted, ReadOnlySpan<float> actual, int labels, float threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(labels, 1);
        ThrowIfUnpaired(predicted.Length, actual.Length);
        if (actual.Length % labels != 0)
        {
            throw new ArgumentException($"actual: {actual.Length} numbers are not whole samples of {labels} labels.", nameof(actual));
        }

        (long[] both, long[] said, long[] there) = (new long[labels], new long[labels], new long[labels]);
        for (int i = 0; i < actual.Length; i++)
        {
            bool isPredicted = predicted[i] >= threshold;
            bool isThere = actual[i] >= 0.5f;
            both[i % labels] += isPredicted && isThere ? 1 : 0;
            said[i % labels] += isPredicted ? 1 : 0;
            there[i % labels] += isThere ? 1 : 0;
        }

        return new ClassCounts(both, said, there);
    }

    /// <summary>Mean over the labels of a share of the intersection and of |P| + |A|.</summary>
    private static double MeanOverlap(ClassCounts counts, Func<double, double, double> share)
    {
        double sum = 0;
        for (int label = 0; label < counts.Actual.Count; label++)
        {
            long sizes = counts.Predicted[label] + counts.Actual[label];
            sum += sizes == 0 ? 1 : share(counts.TruePositives[label], sizes);
        }

        return sum / counts.Actual.Count;
    }
}
