using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>Keeps the nodes on which an output depends.</summary>
internal static class RemoveUnusedNodes
{
    /// <summary>The nodes of all outputs.</summary>
    public static IReadOnlyList<Node> From(Graph graph) => Graph.Needed(graph.Nodes, [graph.Output!, .. graph.FurtherOutputs.Select(output => output.Value).OfType<Value>()]);

    /// <summary>The nodes of one.</summary>
    public static IReadOnlyList<Node> From(Graph graph, Value output) => Graph.Needed(graph.Nodes, [output]);
}
