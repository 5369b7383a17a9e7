using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The second of two normalisations undoes what the first has learned.</summary>
internal sealed class NormalizationRepeated() : SoundNetworkRule(
    "DTG4006",
    "Normalisation of a normalisation",
    DiagnosticSeverity.Warning,
    "{0} normalises what {1} has just normalised, so that the scale and shift of {1} are undone and its {2} parameters are in vain; take {0} away",
    "What has mean 0 and variance 1 is what a normalisation makes of it. The second undoes what the first has scaled and shifted.")
{
    public override string CodeFix => "remove the second";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        where network.IsTrained() && node.Computation is NormalizationComputation && !NormalizationOnOutput.Reports(network, node)
        let before = Source(network, node)
        where before is { Computation: NormalizationComputation }
        select Report(
            network.Locate(node.Operation),
            network.Removal(node.Operation),
            node.Operation.Word,
            before.Operation.Word,
            before.Tensors.Where(tensor => tensor.Specification.Role != ParameterRole.Statistic).Sum(tensor => tensor.Specification.Shape.Length));

    /// <summary>What the node alone takes.</summary>
    private static Node? Source(NetworkModel network, Node node)
    {
        Node? before = network.Producer(node.Inputs[0]);
        while (before is { Computation: ReshapeComputation } && network.OnlyConsumer(before) is not null)
        {
            before = network.Producer(before.Inputs[0]);
        }

        return before is not null && network.OnlyConsumer(before) is not null ? before : null;
    }
}
