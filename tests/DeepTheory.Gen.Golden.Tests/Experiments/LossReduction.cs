namespace DeepTheory.Gen.Golden.Tests;

/// <summary>How a loss sums up. Reductions that differ by a constant are one loss; the golden files name the constant.</summary>
internal static class LossReduction
{
    /// <summary>Mean over samples and elements.</summary>
    public const string MeanOfElements = "mean_elements";

    /// <summary>Sum over the elements of a sample, mean over the samples.</summary>
    public const string MeanOfSamples = "mean_batch";

    /// <summary>Mean over the samples, each weighing what its class weighs.</summary>
    public const string WeightedMeanOfSamples = "weighted_mean_batch";

    /// <summary>What one reduction is times another; null where it is no constant.</summary>
    public static double? Ratio(string wanted, string given, int rows, int columns) =>
        wanted == given ? 1 : Factor(wanted, rows, columns) / Factor(given, rows, columns);

    /// <summary>What a reduction is times the plain sum.</summary>
    private static double? Factor(string reduction, int rows, int columns) => reduction switch
    {
        "sum" => 1,
        MeanOfElements => 1.0 / rows / columns,
        MeanOfSamples or "batchmean" => 1.0 / rows,
        _ => null,
    };
}
