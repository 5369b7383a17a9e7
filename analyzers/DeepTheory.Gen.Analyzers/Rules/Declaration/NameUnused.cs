using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A name that nothing takes up, of a value that has no parameters which would bear it.</summary>
internal sealed class NameUnused() : SoundNetworkRule(
    "DTG1017",
    "Name never used",
    DiagnosticSeverity.Info,
    "Nothing takes up the name '{0}', and {1} has no parameters that would bear it, so it changes nothing; take it away",
    "A name is for From, Add and Concatenate, and for the parameters of its layer. Where neither is, a reader looks for a connection that does not exist.")
{
    public override string CodeFix => "remove Name";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        var used = new HashSet<string>(network.Graph.Operations.SelectMany(Sources), StringComparer.Ordinal);
        return
            from operation in network.Graph.Operations
            let name = NameOf(operation)
            where name is not null && !used.Contains(name) && !BearsParameters(network, operation) && !IsUnused(network, operation)
            select Report(
                network.Locate(operation, nameof(LayerAttribute.Name)),
                [new Cure($"Remove the name '{name}'", network.RemoveArgument(operation, nameof(LayerAttribute.Name)))],
                name,
                operation.Word);
    }

    private static string? NameOf(OperationAttribute? operation) => operation switch
    {
        LayerAttribute layer => layer.Name,
        InputAttribute input => input.Name,
        _ => null,
    };

    private static IEnumerable<string> Sources(OperationAttribute? operation) => operation switch
    {
        LayerAttribute layer => layer.Sources,
        FromAttribute from => [from.Source],
        _ => [],
    };

    /// <summary>Whether the layer or the activation behind it is trained.</summary>
    private static bool BearsParameters(NetworkModel network, OperationAttribute operation) =>
        network.NodeOf(operation) is { } layer && network.Graph.Nodes.Any(node => node.Layer == layer.Layer && node.Tensors.Count > 0);

    /// <summary>Whether the value itself is forgotten, which another rule says.</summary>
    private static bool IsUnused(NetworkModel network, OperationAttribute operation) => network.NodeOf(operation) is { } node && network.UnusedNodes.Contains(node);
}
