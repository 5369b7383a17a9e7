using System.Globalization;

namespace DeepTheory.Gen;

/// <summary>Says what is wrong with the gradients of a training.</summary>
internal static class GradientWarnings
{
    /// <summary>A sentence or two for each fault; none without a fault, or without records.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<EpochRecord> epochs)
    {
        (int Epoch, GradientFlow Flow)[] flows = [.. epochs.Select(epoch => (epoch.Epoch, epoch.GradientFlow)).Where(epoch => epoch.GradientFlow.Layers.Count > 0)];
        (int Epoch, GradientFlow Flow)[] vanishing = [.. flows.Where(epoch => epoch.Flow.IsVanishing)];
        (int Epoch, GradientFlow Flow)[] exploding = [.. flows.Where(epoch => epoch.Flow.IsExploding)];
        var warnings = new List<string>();
        if (vanishing.Length > 0)
        {
            (int epoch, GradientFlow worst) = vanishing.MinBy(epoch => epoch.Flow.FirstToLast);
            (string first, float firstNorm) = worst.Layers[0];
            (string last, float lastNorm) = worst.Layers[^1];
            Add(
                $"The gradient vanishes: in {vanishing.Length} of {flows.Length} epochs the norm of the first layer, {first}, was below {GradientFlow.VanishingShare:0.####} times that of the last, {last}; at worst, in epoch {epoch}, {firstNorm:G3} beside {lastNorm:G3}.",
                "The first layers hardly learn: residual connections ([Add]), normalization, or an activation of slope near 1 with the weights that theory gives it let the gradient through.");
        }

        if (exploding.Length > 0)
        {
            (int epoch, GradientFlow worst) = exploding.MaxBy(epoch => GradientFlow.Rank(epoch.Flow.Largest.Value));
            Add(
                $"The gradient explodes: in {exploding.Length} of {flows.Length} epochs the norm of a layer was above {GradientFlow.ExplodingNorm:0}; at worst, in epoch {epoch}, {worst.Largest.Value:G3} in {worst.Largest.Key}.",
                "Such steps undo what was learned: [ClipNorm], normalization, smaller first weights, or inputs and targets of a size near 1 keep them in bounds.");
        }

        return warnings;

        void Add(FormattableString fault, string cure) => warnings.Add($"{fault.ToString(CultureInfo.InvariantCulture)} {cure}");
    }
}
