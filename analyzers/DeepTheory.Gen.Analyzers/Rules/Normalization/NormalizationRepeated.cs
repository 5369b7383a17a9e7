using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The second of two normalisations finds its work done.</summary>
internal sealed class NormalizationRepeated() : SoundNetworkRule(
    "DTG4006",
    "Normalisation of a normalisation",
    DiagnosticSeverity.Warning,
    "{0} normalises what {1} has normalised just before, so that one of the two, with {2} parameters, is paid for in vain; take {0} away",
    "What a normalisation gives has mean 0 and variance 1 already, but for its own trained scale and shift. A second finds nothing to do but to undo those.")
{
    public override string CodeFix => "remove the second";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        where network.IsTrained() && node.Computation is NormalizationComputation && !NormalizationOnOutput.Reports(network, node)
        let before = Source(network, node)
        where before is { Computation: NormalizationComputation } && Repeats(before.Computation, node.Computation)
        select Report(
            network.Locate(node.Operation),
            network.Removal(node.Operation),
            node.Operation.Word,
            before.Operation.Word,
            node.Tensors.Where(tensor => tensor.Specification.Role != ParameterRole.Statistic).Sum(tensor => tensor.Specification.Shape.Length));

    /// <summary>Whether the second works along the same axes; batch normalisation scales each feature anew, whatever came before.</summary>
    private static bool Repeats(Computation first, Computation second) => (first, second) switch
    {
        (_, BatchNormalizationComputation) => true,
        (RowNormalizationComputation a, RowNormalizationComputation b) => a.Output.Length / a.Groups == b.Output.Length / b.Groups,
        _ => false,
    };

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
