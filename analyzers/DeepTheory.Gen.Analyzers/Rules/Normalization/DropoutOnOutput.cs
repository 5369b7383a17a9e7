using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Noise behind the last weights disturbs the prediction itself, which nothing learns to make up for.</summary>
internal sealed class DropoutOnOutput() : SoundNetworkRule(
    "DTG4003",
    "Dropout on the output",
    DiagnosticSeverity.Warning,
    "{0} stands behind the last layer with weights, so it disturbs the prediction itself and the loss cannot become small; take it away",
    "Dropout makes the layers behind it robust. Behind the last weights there are none, and it only sets predictions to 0 while training.")
{
    public override string CodeFix => "remove the layer";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        Value? value = network.Graph.Loss is null ? null : network.Graph.Output;
        for (Node? node = value is null ? null : network.Producer(value); node is not null && !NetworkModel.HasWeights(node); node = network.Producer(node.Inputs[0]))
        {
            if (node.Computation is NoiseComputation)
            {
                // A name may be in use elsewhere.
                IReadOnlyList<Cure> cures = node.Operation is LayerAttribute { Name: null } ? [new Cure($"Remove {node.Operation.Word}", network.Remove(node.Operation))] : [];
                yield return Report(network.Locate(node.Operation), cures, node.Operation.Word);
            }
        }
    }
}
