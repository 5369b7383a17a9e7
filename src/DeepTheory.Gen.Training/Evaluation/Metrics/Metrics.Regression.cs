using System.Numerics.Tensors;

namespace DeepTheory.Gen;

/// <content>Figures of predicted numbers.</content>
public static partial class Metrics
{
    /// <summary>Mean of |predicted − actual|.</summary>
    /// <param name="predicted">The predictions.</param>
    /// <param name="actual">As many true numbers.</param>
    /// <exception cref="ArgumentException">No numbers, or different numbers of them.</exception>
    public static double MeanAbsoluteError(ReadOnlySpan<float> predicted, ReadOnlySpan<float> actual) =>
        MeanError(predicted, actual, static (error, _) => Math.Abs(error));

    /// <summary>√ of the mean of (predicted − actual)².</summary>
    /// <inheritdoc cref="MeanAbsoluteError"/>
    public static double RootMeanSquaredError(ReadOnlySpan<float> predicted, ReadOnlySpan<float> actual) =>
        Math.Sqrt(MeanError(predicted, actual, static (error, _) => error * error));

    /// <summary>
    /// 1 − Σ (predicted − actual)² / Σ (actual − mean)²: 1 is perfect, 0 no better than the mean. Where all actual numbers are equal: 1 if
    /// the predictions are exact, else 0.
    /// </summary>
    /// <inheritdoc cref="MeanAbsoluteError"/>
    public static double R2(ReadOnlySpan<float> predicted, ReadOnlySpan<float> actual)
    {
        double squares = MeanError(predicted, actual, static (error, _) => error * error);
        double mean = MeanError(predicted, actual, static (_, target) => target);
        double spread = 0;
        foreach (float target in actual)
        {
            spread += (target - mean) * (target - mean) / actual.Length;
        }

        // Equal numbers have a spread of 0 exactly only where their mean has no rounding.
        bool isConstant = TensorPrimitives.Max(actual) == TensorPrimitives.Min(actual);
        return !isConstant ? 1 - (squares / spread) : squares == 0 ? 1 : 0;
    }

    /// <summary>
    /// Mean of |predicted − actual| / |actual|, 0.1 for ten per cent, over the samples whose actual number is not 0; NaN where all are 0.
    /// </summary>
    /// <inheritdoc cref="MeanAbsoluteError"/>
    public static double MeanAbsolutePercentageError(ReadOnlySpan<float> predicted, ReadOnlySpan<float> actual)
    {
        double sum = MeanError(predicted, actual, static (error, target) => target == 0 ? 0 : Math.Abs(error / target));
        int counted = actual.Length - actual.Count(0f);
        return counted > 0 ? sum * actual.Length / counted : double.NaN;
    }

    private static double MeanError(ReadOnlySpan<float> predicted, ReadOnlySpan<float> actual, Func<double, double, double> measure)
    {
        ThrowIfUnpaired(predicted.Length, actual.Length);
        double sum = 0;
        for (int i = 0; i < actual.Length; i++)
        {
            sum += measure((double)predicted[i] - actual[i], actual[i]);
        }

        return sum / actual.Length;
    }
}
