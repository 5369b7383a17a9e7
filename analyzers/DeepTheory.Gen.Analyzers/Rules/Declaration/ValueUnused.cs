using DeepTheory.Gen.Generators.Graphs;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A branch that ends before the output does not take part in the network.</summary>
internal sealed class ValueUnused() : SoundNetworkRule(
    "DTG1018",
    "Value never used",
    DiagnosticSeverity.Warning,
    "The value of {0} never reaches the output, so the network is built without it; take it up with Add or Concatenate, or remove its layers",
    "From starts again at another value. What stood above it and bears no name that is taken up later has no influence on the output.")
{
    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from end in network.UnusedNodes
        where !network.Consumers(end.Output).Any()
        select Report(network.Locate(LayerOf(end, network)), LayerOf(end, network).Word);

    /// <summary>The layer that an activation belongs to.</summary>
    private static OperationAttribute LayerOf(Node end, NetworkModel network) => end.Operation is LayerAttribute
        ? end.Operation
        : network.UnusedNodes.FirstOrDefault(node => node.Layer == end.Layer && node.Operation is LayerAttribute)?.Operation ?? end.Operation;
}
