using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An activation before every layer bends the data where nothing has been learned yet.</summary>
internal sealed class ActivationOnInput() : SoundNetworkRule(
    "DTG1019",
    "Activation on the input",
    DiagnosticSeverity.Warning,
    "{0} is applied to the input itself, so what it flattens is lost before any layer has seen it; take it away, or put a layer before it",
    "An activation bends what a layer has weighed. On the input it bends the data in one fixed way, whatever the task.")
{
    public override string CodeFix => "remove the activation";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        where IsBend(node) && TakesInput(node, network) && network.WeightedLayers.Any()
        select Report(network.Locate(node.Operation), [new Cure($"Remove {node.Operation.Word}", network.Remove(node.Operation))], node.Operation.Word);

    /// <summary>A factor is a change of units, and a function of the user's own a deliberate preparation of the data.</summary>
    private static bool IsBend(Node node) => node.Operation is ActivationFunctionAttribute { Facts.IsLinear: false } and not IWrittenOperation;

    /// <summary>Whether nothing but changes of shape and noise stands between, and nothing else takes the input as it is.</summary>
    private static bool TakesInput(Node node, NetworkModel network)
    {
        for (Node? current = node; current is not null; current = network.Producer(current.Inputs[0]))
        {
            if ((current != node && !NetworkModel.IsTransparent(current)) || network.Consumers(current.Inputs[0]).Skip(1).Any())
            {
                return false;
            }
        }

        return true;
    }
}
