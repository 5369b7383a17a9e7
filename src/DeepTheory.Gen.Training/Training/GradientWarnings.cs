using System.Globalization;

namespace DeepTheory.Gen;

/// <summary>Says what is wrong with the gradients of a training.</summary>
internal static class GradientWarnings
{
    private const string CureOfVanishing =
        "The first layers hardly learn: residual connections ([Add]), normalization, or an activation of slope near 1 with the weights that " +
        "theory gives it let the gradient through.";

    private const string CureOfExploding =
        "Such steps undo what was learned: [ClipNorm], a lower learning rate, normalization, smaller first weights, or inputs and targets of a size " +
        "near 1 keep them in bounds.";

    /// <summary>A few sentences for each fault; none without a fault, or without records.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<EpochRecord> epochs)
    {
        EpochRecord[] measured = [.. epochs.Where(epoch => epoch.GradientNorms.Count > 0)];
        EpochRecord[] vanishing = [.. measured.Where(epoch => epoch.GradientFlow.IsVanishing)];
        EpochRecord[] exploding = [.. measured.Where(epoch => epoch.GradientFlow.IsExploding)];
        string?[] warnings =
        [
            vanishing.MinBy(epoch => epoch.GradientFlow.FirstToLast) is { } faintest ? Vanishing(faintest, vanishing.Length, measured.Length) : null,
            exploding.MaxBy(epoch => GradientFlow.Rank(epoch.GradientFlow.Largest.Value)) is { } fiercest ? Exploding(fiercest, exploding.Length, measured.Length) : null,
        ];
        return [.. warnings.OfType<string>()];
    }

    private static string Vanishing(EpochRecord worst, int count, int of)
    {
        (string first, float firstNorm) = worst.GradientFlow.Layers[0];
        (string last, float lastNorm) = worst.GradientFlow.Layers[^1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The gradient vanishes: in {count} of {of} epochs the norm of the first layer, {first}, was below {GradientFlow.VanishingShare:0.####} times " +
            $"that of the last, {last}; at worst, in epoch {worst.Epoch}, {firstNorm:G3} beside {lastNorm:G3}. {CureOfVanishing}");
    }

    private static string Exploding(EpochRecord worst, int count, int of)
    {
        (string layer, float norm) = worst.GradientFlow.Largest;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The gradient explodes: in {count} of {of} epochs the norm of a layer was above {GradientFlow.ExplodingNorm:0}; " +
            $"at worst, in epoch {worst.Epoch}, {norm:G3} in {layer}. {CureOfExploding}");
    }
}
