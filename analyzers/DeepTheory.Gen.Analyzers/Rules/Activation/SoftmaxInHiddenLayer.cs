using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A distribution belongs at the output.</summary>
internal sealed class SoftmaxInHiddenLayer() : SoundNetworkRule(
    "DTG3012",
    "Softmax in a hidden layer",
    DiagnosticSeverity.Warning,
    "{0} makes the {1} values of a hidden layer share a sum, so that one can grow only where the others shrink and the layers behind get little of what there was; take Relu",
    "A distribution over the units of a hidden layer couples what should be independent features, and its gradient is small wherever one of them is large.")
{
    public override string CodeFix => "replace by Relu";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        where network.IsTrained() && node.Operation is ActivationFunctionAttribute { Facts: { IsDistribution: true } or { IsLogDistribution: true } } && node.Output.Shape.Length > 1
        where network.Before(node).Any(NetworkModel.HasWeights)
        where network.Behind(node).Any(behind => behind.Weight() is { IsTrained: true })
        let relu = new ReluAttribute().Word
        select Report(
            network.Locate(node.Operation),
            [new Cure($"Replace {node.Operation.Word} by {relu}", network.Replace(node.Operation, relu))],
            node.Operation.Word,
            node.Output.Shape.Length);
}
