using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>Keeps the nodes on which the output depends.</summary>
internal static class RemoveUnusedNodes
{
    public static IReadOnlyList<Node> From(Graph graph)
    {
        var needed = new HashSet<Value> { graph.Output! };
        var kept = new List<Node>();
        foreach (Node node in graph.Nodes.Reverse())
        {
            if (needed.Contains(node.Output))
            {
                needed.UnionWith(node.Inputs);
                kept.Insert(0, node);
            }
        }

        return kept;
    }
}
