using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Layers without any activation compute a linear map.</summary>
internal sealed class NetworkIsLinear() : SoundNetworkRule(
    "DTG3013",
    "Network is linear",
    DiagnosticSeverity.Info,
    "Nothing in the network is nonlinear, so that its {0} layers with weights compute one linear map of rank {1} at most; if that is not the purpose, put activations between",
    "Linear layers make a linear map, whatever their number. With a bottleneck it is one of low rank, such as principal components.")
{
    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        List<Node> layers = [.. network.WeightedLayers];
        if (layers.Count > 1
            && network.IsTrained()
            && network.Graph.Nodes.All(NetworkFlow.IsLinear)
            && layers.All(layer => layer.IsTrained() && LinearLayersCollapse.CollapsesWith(network, layer) is null)
            && network.Graph.Output is { } output)
        {
            // Only in a chain does everything pass through the narrowest value.
            bool isChain = network.Graph.Nodes.All(node => node.Inputs.Count == 1 && (node.Output == output || network.OnlyConsumer(node) is not null));
            IEnumerable<Value> passed = isChain ? network.Graph.Nodes.Select(node => node.Output) : [output];
            int rank = passed.Append(network.Graph.Input!).Min(value => value.Shape.Length);
            yield return Report(network.Locate(-1), layers.Count, rank);
        }
    }
}
