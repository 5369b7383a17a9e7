namespace DeepTheory.Gen;

/// <content>Figures of rankings: scores need not be probabilities.</content>
public static partial class Metrics
{
    /// <summary>
    /// Area under the receiver operating characteristic: the probability that a sample of class 1 has a higher score than one of
    /// class 0, ties counting half. With R the sum of the ranks of the n₁ samples of class 1 among all n₀ + n₁ (equal scores share the
    /// mean of their ranks), (R − n₁ (n₁ + 1) / 2) / (n₀ n₁). NaN where one of the classes does not occur. With several scores per sample,
    /// the mean over the classes of each against the rest, of those that occur and are not alone. Source: Hanley and McNeil 1982.
    /// </summary>
    /// <param name="scores">[samples], higher for class 1; or [samples, classes].</param>
    /// <param name="actual">[samples].</param>
    /// <exception cref="ArgumentException">No samples, lengths that do not belong together, a class out of range, or a score NaN.</exception>
    public static double RocAuc(ReadOnlySpan<float> scores, ReadOnlySpan<int> actual)
    {
        int columns = Columns(scores.Length, actual, nameof(scores));
        if (columns == 1)
        {
            return RocAucOf(scores.ToArray(), actual, positive: 1);
        }

        var column = new float[actual.Length];
        double sum = 0;
        int defined = 0;
        for (int positive = 0; positive < columns; positive++)
        {
            for (int i = 0; i < column.Length; i++)
            {
                column[i] = scores[(i * columns) + positive];
            }

            double area = RocAucOf(column, actual, positive);
            sum += double.IsNaN(area) ? 0 : area;
            defined += double.IsNaN(area) ? 0 : 1;
        }

        return defined > 0 ? sum / defined : double.NaN;
    }

    /// <param name="scores">Reordered.</param>
    /// <param name="actual">The classes.</param>
    /// <param name="positive">The class against all others.</param>
    private static double RocAucOf(float[] scores, ReadOnlySpan<int> actual, int positive)
    {
        int nan = Array.FindIndex(scores, float.IsNaN);
        if (nan >= 0)
        {
            throw new ArgumentException($"scores: that of sample {nan} is NaN.", nameof(scores));
        }

        var isPositive = new bool[scores.Length];
        for (int i = 0; i < isPositive.Length; i++)
        {
            isPositive[i] = actual[i] == positive;
        }

        Array.Sort(scores, isPositive);
        double rankSum = 0;
        double positives = 0;
        for (int start = 0, end; start < scores.Length; start = end)
        {
            for (end = start + 1; end < scores.Length && scores[end] == scores[start];)
            {
                end++;
            }

            int tied = isPositive.AsSpan(start, end - start).Count(true);
            positives += tied;
            rankSum += tied * (start + 1 + end) / 2.0;
        }

        double negatives = scores.Length - positives;
        return positives > 0 && negatives > 0 ? (rankSum - (positives * (positives + 1) / 2)) / (positives * negatives) : double.NaN;
    }
}
