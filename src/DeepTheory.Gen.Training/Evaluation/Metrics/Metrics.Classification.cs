namespace DeepTheory.Gen;

/// <content>Figures of decisions: which class was answered, which was right.</content>
public static partial class Metrics
{
    /// <summary>Share of samples whose predicted class is the actual one.</summary>
    /// <param name="predicted">[samples].</param>
    /// <param name="actual">[samples].</param>
    /// <exception cref="ArgumentException">No samples, or different numbers of them.</exception>
    public static double Accuracy(ReadOnlySpan<int> predicted, ReadOnlySpan<int> actual)
    {
        ThrowIfUnpaired(predicted.Length, actual.Length);
        int right = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            right += predicted[i] == actual[i] ? 1 : 0;
        }

        return (double)right / actual.Length;
    }

    /// <summary>Entry [a, p]: how many samples of class a were taken for class p.</summary>
    /// <param name="predicted">[samples], each from 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="actual">[samples], likewise.</param>
    /// <param name="classes">Number of classes.</param>
    /// <exception cref="ArgumentException">No samples, different numbers of them, or a class out of range.</exception>
    public static int[,] ConfusionMatrix(ReadOnlySpan<int> predicted, ReadOnlySpan<int> actual, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ThrowIfUnpaired(predicted.Length, actual.Length);
        ThrowIfNoClass(predicted, classes, nameof(predicted));
        ThrowIfNoClass(actual, classes, nameof(actual));
        var confusion = new int[classes, classes];
        for (int i = 0; i < actual.Length; i++)
        {
            confusion[actual[i], predicted[i]]++;
        }

        return confusion;
    }

    /// <summary>true positives / predicted, of what was taken for a class the share that was it; 0 for a class never predicted.</summary>
    /// <inheritdoc cref="F1"/>
    public static double Precision(ReadOnlySpan<int> predicted, ReadOnlySpan<int> actual, int classes, Averaging averaging = Averaging.Macro) =>
        ClassCounts.Of(ConfusionMatrix(predicted, actual, classes)).Average(averaging, metrics => metrics.Precision);

    /// <summary>true positives / actual, of what was a class the share that was taken for it; 0 for a class that does not occur.</summary>
    /// <inheritdoc cref="F1"/>
    public static double Recall(ReadOnlySpan<int> predicted, ReadOnlySpan<int> actual, int classes, Averaging averaging = Averaging.Macro) =>
        ClassCounts.Of(ConfusionMatrix(predicted, actual, classes)).Average(averaging, metrics => metrics.Recall);

    /// <summary>
    /// 2 · true positives / (predicted + actual), the harmonic mean of precision and recall; 0 for a class that neither occurs nor is predicted.
    /// </summary>
    /// <param name="predicted">[samples], each from 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="actual">[samples], likewise.</param>
    /// <param name="classes">Number of classes; all of them are averaged over.</param>
    /// <param name="averaging">How.</param>
    /// <exception cref="ArgumentException">No samples, different numbers of them, or a class out of range.</exception>
    public static double F1(ReadOnlySpan<int> predicted, ReadOnlySpan<int> actual, int classes, Averaging averaging = Averaging.Macro) =>
        ClassCounts.Of(ConfusionMatrix(predicted, actual, classes)).Average(averaging, metrics => metrics.F1);

    /// <summary>
    /// Correlation between predicted and actual class, −1 to 1; 0 is no better than chance. For two classes
    /// (TP · TN − FP · FN) / √((TP + FP)(TP + FN)(TN + FP)(TN + FN)); for more, with c right of s samples, pₖ predictions and tₖ samples
    /// of class k, (c s − Σ pₖ tₖ) / √((s² − Σ pₖ²)(s² − Σ tₖ²)). 0 where all predictions or all samples are of one class.
    /// Sources: Matthews 1975; Gorodkin 2004.
    /// </summary>
    /// <param name="predicted">[samples], each from 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="actual">[samples], likewise.</param>
    /// <param name="classes">Number of classes.</param>
    /// <exception cref="ArgumentException">No samples, different numbers of them, or a class out of range.</exception>
    public static double MatthewsCorrelation(ReadOnlySpan<int> predicted, ReadOnlySpan<int> actual, int classes) =>
        MatthewsCorrelation(ClassCounts.Of(ConfusionMatrix(predicted, actual, classes)));

    /// <summary>Share of samples whose actual class is among the <paramref name="k"/> with the highest scores; of equal scores the lower class comes first.</summary>
    /// <param name="scores">[samples, classes].</param>
    /// <param name="actual">[samples].</param>
    /// <param name="k">1 or more; with as many as there are classes the result is 1.</param>
    /// <exception cref="ArgumentException">No samples, lengths that do not belong together, or a class out of range.</exception>
    public static double TopKAccuracy(ReadOnlySpan<float> scores, ReadOnlySpan<int> actual, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        int classes = Columns(scores.Length, actual, nameof(scores));
        ThrowIfNoClass(actual, classes, nameof(actual));
        int right = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * classes, classes);
            float own = row[actual[i]];
            int ahead = 0;
            for (int other = 0; other < classes; other++)
            {
                ahead += row[other] > own || (row[other] == own && other < actual[i]) ? 1 : 0;
            }

            right += ahead < k && !float.IsNaN(own) ? 1 : 0;
        }

        return (double)right / actual.Length;
    }

    internal static double MatthewsCorrelation(ClassCounts counts)
    {
        double samples = counts.Actual.Sum();
        double covariance = (counts.TruePositives.Sum() * samples) - counts.Predicted.Zip(counts.Actual, (p, t) => (double)p * t).Sum();
        double predicted = (samples * samples) - counts.Predicted.Sum(p => (double)p * p);
        double actual = (samples * samples) - counts.Actual.Sum(t => (double)t * t);
        return predicted > 0 && actual > 0 ? covariance / (Math.Sqrt(predicted) * Math.Sqrt(actual)) : 0;
    }
}
