using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A normalisation behind the last weights takes the size out of the output.</summary>
internal sealed class NormalizationOnOutput() : SoundNetworkRule(
    "DTG4004",
    "Normalisation on the output",
    DiagnosticSeverity.Warning,
    "{0} stands behind the last layer with weights and brings the outputs of {1} to a fixed mean and variance, whatever the targets are; take it away",
    "Estimates and scores carry their meaning in their size, which a normalisation takes out of them.")
{
    public override string CodeFix => "remove the normalisation";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        where Reports(network, node)
        select Report(
            network.Locate(node.Operation),
            network.Removal(node.Operation),
            node.Operation.Word,
            node.Computation is BatchNormalizationComputation ? "each batch" : "each sample");

    /// <summary>Whether the rule speaks of a node. Of a loss that takes any output, such as one of embeddings, nothing is known.</summary>
    internal static bool Reports(NetworkModel network, Node node) =>
        node.Computation is NormalizationComputation && network.Graph.Loss is { Demand: not OutputDemand.Any } && network.IsOnOutput(node);
}
