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
            && network.Graph.Nodes.All(IsLinear)
            && layers.All(layer => layer.IsTrained() && LinearLayersCollapse.CollapsesWith(network, layer) is null)
            && network.Graph.Output is { } output)
        {
            int rank = layers.Select(layer => layer.Output.Shape.Length).Append(layers[0].Inputs[0].Shape.Length).Append(output.Shape.Length).Min();
            yield return Report(network.Locate(-1), layers.Count, rank);
        }
    }

    private static bool IsLinear(Node node) =>
        node.Computation is AffineComputation or ReshapeComputation or NoiseComputation or SumComputation or ConcatenateComputation
        || node.Operation is ActivationFunctionAttribute { Facts.IsLinear: true };
}
