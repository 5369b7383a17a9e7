using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>L2 and weight decay are the same.</summary>
internal sealed class DecayTwice() : SoundNetworkRule(
    "DTG5004",
    "Weights decay twice",
    DiagnosticSeverity.Warning,
    "{0} and WeightDecay of {1} both pull the weights towards 0, one by {2} w and the other by {3} w, which nobody reads as one strength; keep WeightDecay alone",
    "L2 and weight decay are one method. Together their strengths add up, or, with decoupled decay, act in two different ways at once.")
{
    public override string CodeFix => "remove the penalty";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from penalty in network.Graph.Penalties
        where Reports(network, penalty)
        let optimizer = network.Graph.Optimizer
        select Report(
            network.Locate(penalty),
            [new Cure($"Remove {penalty.Word}", network.Remove(penalty))],
            penalty.Word,
            optimizer.Word,
            Figures.Of(penalty.Strength),
            Figures.Of(optimizer.WeightDecay));

    /// <summary>Whether the rule speaks of a penalty.</summary>
    internal static bool Reports(NetworkModel network, PenaltyAttribute penalty) =>
        penalty is { IsDecay: true, Strength: > 0 } && network.Graph.Optimizer is { WeightDecay: > 0 };
}
