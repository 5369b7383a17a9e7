using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An operation over one axis is given a value of several, as an image is.</summary>
internal sealed class FlattenMissing() : FaultRule(
    "DTG1102",
    FaultKind.FlattenMissing,
    "Flatten missing",
    "A dense layer, a softmax and the like work along one axis; Flatten reads a value of several axes as one.")
{
    public override string CodeFix => "insert Flatten, or GlobalAveragePool";

    protected override string Advice(NetworkModel network, Fault fault) => IsFeatureMap(network, fault) ? $", or [{new GlobalAveragePoolAttribute().Word}], which gives the mean of each channel" : "";

    protected override IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault)
    {
        string flatten = new FlattenAttribute().Word;
        string pool = new GlobalAveragePoolAttribute().Word;
        return network.Graph.Operations[fault.Operation] is { } operation
            ? [.. new[] { flatten, pool }.Take(IsFeatureMap(network, fault) ? 2 : 1).Select(layer => new Cure($"Insert {layer}", network.InsertBefore(operation, layer)))]
            : [];
    }

    /// <summary>Whether a dense layer stands behind convolutions, whose channels are features wherever they lie in the image.</summary>
    private static bool IsFeatureMap(NetworkModel network, Fault fault) =>
        network.Graph.Operations[fault.Operation] is DenseAttribute
        && network.Graph.Nodes.LastOrDefault(node => network.IndexOf(node.Operation) < fault.Operation) is { } above
        && network.Before(above).Append(above).Any(node => node.Computation is ConvolutionComputation);
}
