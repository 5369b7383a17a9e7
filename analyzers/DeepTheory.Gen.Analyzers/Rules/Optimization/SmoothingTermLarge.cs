using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An epsilon above the gradients turns the rescaling off.</summary>
internal sealed class SmoothingTermLarge() : SoundNetworkRule(
    "DTG5003",
    "Large smoothing term",
    DiagnosticSeverity.Info,
    "With Epsilon = {0} the steps of {1} are no longer measured by each parameter's gradients, which mostly are smaller: it becomes plain descent with rate {2}; leave Epsilon out",
    "Epsilon keeps a division from being by 0. Where it is larger than the gradients the division is by a constant, and nothing is rescaled any more.")
{
    public override string CodeFix => "leave Epsilon out";

    /// <summary>From here on it is above the gradients of most networks.</summary>
    private const double Large = 0.1;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        const string epsilon = nameof(AdaptiveMomentAttribute.Epsilon);
        if (network.Graph.Optimizer is { SmoothingTerm: >= Large and var term } optimizer && network.IsWritten(optimizer, epsilon))
        {
            yield return Report(
                network.Locate(optimizer, epsilon),
                [new Cure($"Leave {epsilon} out", network.RemoveArgument(optimizer, epsilon))],
                Figures.Of(term),
                optimizer.Word,
                Figures.Of(optimizer.LearningRate / term));
        }
    }
}
