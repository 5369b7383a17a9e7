using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Analyzers;

/// <summary>Between which numbers the probabilities stay that a loss makes of logits between 0 and 1.</summary>
internal static class LogitRange
{
    /// <summary>Whether a loss makes its probabilities by a softmax, else by a sigmoid.</summary>
    public static bool IsOfSoftmax(LossFunctionAttribute loss) => loss.Task(2) is NetworkTask.MulticlassClassification or NetworkTask.Ranking;

    /// <summary>The range in words.</summary>
    /// <param name="loss">A loss of logits.</param>
    /// <param name="output">The output, between 0 and 1.</param>
    /// <param name="sumToOne">Whether only one of the columns can be 1.</param>
    public static string Of(LossFunctionAttribute loss, NetworkOutput output, bool sumToOne = false)
    {
        double others = output.Shape.Length - 1;
        (double low, double high) = IsOfSoftmax(loss)
            ? (1 / (1 + (sumToOne ? Math.E + others - 1 : Math.E * others)), Math.E / (Math.E + others))
            : (0.5, Math.E / (Math.E + 1));
        return $"{NetworkOutput.Text(low)} and {NetworkOutput.Text(high)}";
    }
}
