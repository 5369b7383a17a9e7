using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Weight decay is meant for weights.</summary>
internal sealed class NormalizationDecayed() : SoundNetworkRule(
    "DTG4005",
    "Weight decay of biases and normalisations",
    DiagnosticSeverity.Info,
    "DecayBiases lets WeightDecay shrink biases and the scales of {0} towards 0 too, which hold no complexity to pay for; leave them out",
    "Decay makes functions simple by making weights small. Biases and the scales of a normalisation only say where a function lies and how large it is.")
{
    public override string CodeFix => "leave DecayBiases out";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        if (network.Graph.Optimizer is { DecayBiases: true, WeightDecay: > 0 } optimizer && network.IndexOf(optimizer) >= 0)
        {
            yield return Report(
                network.Locate(optimizer, nameof(OptimizerAttribute.DecayBiases)),
                [new Cure("Leave DecayBiases out", network.RemoveArgument(optimizer, nameof(OptimizerAttribute.DecayBiases)))],
                network.Graph.Nodes.FirstOrDefault(node => node.Computation is NormalizationComputation)?.Operation.Word ?? "normalisations");
        }
    }
}
