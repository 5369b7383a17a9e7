using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Decay as strong as the loss leaves no weights.</summary>
internal sealed class StrengthImplausible() : SoundNetworkRule(
    "DTG5007",
    "Implausible strength of decay",
    DiagnosticSeverity.Warning,
    "{0} of {1} outweighs the gradients of any usual loss{2}, so that next to nothing is left of the weights, whatever the data say; usual strengths lie between 1e-6 and 0.1",
    "Decay is a preference for small weights among those that fit. With a strength of 1 or more it is all that is left.")
{
    public override string CodeFix => "leave it out";

    /// <summary>With this strength the pull is as large as the weight itself.</summary>
    private const double Least = 1;

    /// <summary>Beside steps of about the rate, decoupled decay leaves weights up to 1 / strength: more is needed to keep them from all use.</summary>
    private const double LeastDecoupled = 10;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        const string decay = nameof(OptimizerAttribute.WeightDecay);
        if (network.Graph.Optimizer is not { } optimizer)
        {
            yield break;
        }

        if (optimizer.WeightDecay >= (optimizer is { DecouplesWeightDecay: true, RescalesGradients: true } ? LeastDecoupled : Least))
        {
            yield return Report(
                network.Locate(optimizer, decay),
                [new Cure($"Leave {decay} out", network.RemoveArgument(optimizer, decay))],
                decay,
                Figures.Of(optimizer.WeightDecay),
                Factor(optimizer, optimizer.WeightDecay, isDecay: true));
        }

        foreach (PenaltyAttribute penalty in network.Graph.Penalties.Where(one => one.Strength >= Least))
        {
            yield return Report(
                network.Locate(penalty),
                [new Cure($"Leave {penalty.Word} out", network.Remove(penalty))],
                penalty.Word,
                Figures.Of(penalty.Strength),
                Factor(optimizer, penalty.Strength, penalty.IsDecay));
        }
    }

    /// <summary>What it makes of a weight in each step, where that does not depend on the gradients.</summary>
    private static string Factor(OptimizerAttribute optimizer, double strength, bool isDecay) =>
        isDecay && (optimizer.DecouplesWeightDecay || !optimizer.RescalesGradients)
            ? $" and multiplies each weight by {Figures.Of(1 - (optimizer.LearningRate * strength))} in each step"
            : "";
}
