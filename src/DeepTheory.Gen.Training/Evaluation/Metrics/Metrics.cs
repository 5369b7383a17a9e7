namespace DeepTheory.Gen;

/// <summary>
/// Figures that say how good predictions are, from plain numbers: no network is needed. Classes count from 0. Where several scores
/// belong to a sample they are [samples, classes], samples one after another.
/// </summary>
public static partial class Metrics
{
    /// <summary>Scores per sample; one score is that of class 1 against class 0.</summary>
    private static int Columns(int scores, ReadOnlySpan<int> actual, string name)
    {
        ThrowIfEmpty(actual.Length, nameof(actual));
        int columns = scores / actual.Length;
        if (columns == 0 || columns * actual.Length != scores)
        {
            throw new ArgumentException($"{name}: {scores} numbers are not equally many for each of {actual.Length} samples.", name);
        }

        ThrowIfNoClass(actual, Math.Max(columns, 2), nameof(actual));
        return columns;
    }

    private static void ThrowIfUnpaired(int predicted, int actual)
    {
        ThrowIfEmpty(actual, nameof(actual));
        if (predicted != actual)
        {
            throw new ArgumentException($"There are {predicted} predicted numbers, but {actual} actual ones.", nameof(predicted));
        }
    }

    private static void ThrowIfEmpty(int length, string name)
    {
        if (length == 0)
        {
            throw new ArgumentException($"{name}: expected one sample at least, found none.", name);
        }
    }

    private static void ThrowIfNoClass(ReadOnlySpan<int> labels, int classes, string name)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                throw new ArgumentException($"{name}: sample {i} has class {labels[i]}; expected 0 to {classes - 1}.", name);
            }
        }
    }

    private static void ThrowIfNoProbability(ReadOnlySpan<float> probabilities, string name)
    {
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (!(probabilities[i] is >= 0 and <= 1))
            {
                throw new ArgumentException(FormattableString.Invariant($"{name}: number {i} is {probabilities[i]}; expected 0 to 1."), name);
            }
        }
    }
}
