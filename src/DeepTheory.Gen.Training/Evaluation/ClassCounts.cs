using System.Globalization;

namespace DeepTheory.Gen;

/// <summary>Per class, or per label: how often it was right, answered, and there.</summary>
internal sealed class ClassCounts(long[] truePositives, long[] predicted, long[] actual)
{
    public IReadOnlyList<long> TruePositives => truePositives;

    public IReadOnlyList<long> Predicted => predicted;

    public IReadOnlyList<long> Actual => actual;

    /// <summary>Diagonal, columns and rows of a confusion matrix.</summary>
    public static ClassCounts Of(int[,] confusion)
    {
        int classes = confusion.GetLength(0);
        (long[] right, long[] predicted, long[] actual) = (new long[classes], new long[classes], new long[classes]);
        for (int row = 0; row < classes; row++)
        {
            right[row] = confusion[row, row];
            for (int column = 0; column < classes; column++)
            {
                actual[row] += confusion[row, column];
                predicted[column] += confusion[row, column];
            }
        }

        return new ClassCounts(right, predicted, actual);
    }

    /// <summary>One entry per class, named by <paramref name="names"/> or, where these are not as many, by index.</summary>
    public ClassMetrics[] Metrics(IReadOnlyList<string> names) =>
    [
        .. Enumerable.Range(0, actual.Length).Select(number => ClassMetrics.FromCounts(
            names.Count == actual.Length ? names[number] : number.ToString(CultureInfo.InvariantCulture),
            truePositives[number],
            predicted[number],
            actual[number])),
    ];

    /// <summary>The figures of all classes as one.</summary>
    public double Average(Averaging averaging, Func<ClassMetrics, double> figure)
    {
        ClassMetrics[] classes = Metrics([]);
        return averaging switch
        {
            Averaging.Macro => classes.Average(figure),
            Averaging.Micro => figure(ClassMetrics.FromCounts("all", truePositives.Sum(), predicted.Sum(), actual.Sum())),
            Averaging.Weighted => classes.Sum(metrics => figure(metrics) * metrics.Support) / Math.Max(1, actual.Sum()),
            _ => throw new ArgumentOutOfRangeException(nameof(averaging), averaging, "Expected Macro, Micro or Weighted."),
        };
    }
}
