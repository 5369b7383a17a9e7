using System.Numerics.Tensors;

namespace DeepTheory.Gen;

/// <content>Figures of probabilities: how much to believe them. One number per sample is the probability of class 1 against class 0.</content>
public static partial class Metrics
{
    /// <summary>
    /// Mean of −ln p(actual class): the negative log-likelihood. Probabilities below 10⁻¹⁵ count as 10⁻¹⁵, so that one certain and wrong
    /// answer costs 34.5 and not everything.
    /// </summary>
    /// <param name="probabilities">[samples, classes], or [samples]: that of class 1.</param>
    /// <param name="actual">[samples].</param>
    /// <exception cref="ArgumentException">No samples, lengths that do not belong together, a class out of range, or a number outside [0, 1].</exception>
    public static double LogLoss(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> actual)
    {
        int columns = Columns(probabilities.Length, actual, nameof(probabilities));
        ThrowIfNoProbability(probabilities, nameof(probabilities));
        double sum = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            double ofActual = columns > 1 ? probabilities[(i * columns) + actual[i]] : actual[i] == 1 ? probabilities[i] : 1.0 - probabilities[i];
            sum -= Math.Log(Math.Max(ofActual, 1e-15));
        }

        return sum / actual.Length;
    }

    /// <summary>
    /// Mean squared distance of the probabilities from what happened: for two classes (p − y)², from 0 to 1; for several
    /// Σₖ (pₖ − yₖ)², from 0 to 2, with y one-hot. Source: Brier 1950.
    /// </summary>
    /// <inheritdoc cref="LogLoss"/>
    public static double BrierScore(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> actual)
    {
        int columns = Columns(probabilities.Length, actual, nameof(probabilities));
        ThrowIfNoProbability(probabilities, nameof(probabilities));
        double sum = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            int happened = columns == 1 ? actual[i] : actual[i / columns] == i % columns ? 1 : 0;
            double error = (double)probabilities[i] - happened;
            sum += error * error;
        }

        return sum / actual.Length;
    }

    /// <summary>
    /// How far confidence is from being right: the answers are sorted by confidence, the highest probability, into bins of equal
    /// width, ((m − 1)/M, m/M], and Σ (samples in bin / samples) · |share of right answers − mean confidence| is taken over the bins;
    /// empty ones count nothing. Source: Guo et al., ICML 2017.
    /// </summary>
    /// <param name="probabilities">[samples, classes], or [samples]: that of class 1.</param>
    /// <param name="actual">[samples].</param>
    /// <param name="bins">M, 1 or more.</param>
    /// <exception cref="ArgumentException">No samples, lengths that do not belong together, a class out of range, or a number outside [0, 1].</exception>
    public static double ExpectedCalibrationError(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> actual, int bins = 15)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        int columns = Columns(probabilities.Length, actual, nameof(probabilities));
        ThrowIfNoProbability(probabilities, nameof(probabilities));

        // Right answers minus confidence, summed: |accuracy − confidence| of a bin times the samples in it.
        var surplus = new double[bins];
        for (int i = 0; i < actual.Length; i++)
        {
            ReadOnlySpan<float> row = probabilities.Slice(i * columns, columns);
            int answer = columns > 1 ? TensorPrimitives.IndexOfMax(row) : row[0] >= 0.5f ? 1 : 0;
            double confidence = columns > 1 ? row[answer] : answer == 1 ? row[0] : 1.0 - row[0];
            int bin = Math.Clamp((int)Math.Ceiling(confidence * bins) - 1, 0, bins - 1);
            surplus[bin] += (answer == actual[i] ? 1 : 0) - confidence;
        }

        return surplus.Sum(Math.Abs) / actual.Length;
    }
}
