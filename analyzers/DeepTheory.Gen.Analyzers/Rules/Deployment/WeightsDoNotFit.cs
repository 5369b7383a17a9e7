using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Generators.Planning;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The tensors of the file are not those of the network.</summary>
internal sealed class WeightsDoNotFit() : SoundNetworkRule(
    "DTG7003",
    "Weights of another network",
    DiagnosticSeverity.Error,
    "'{0}' is not of this network: {1}; train and save the network again, or declare the one that the file is of",
    "Loading is strict: a file must hold exactly the network's tensors, by name and shape, as 32-bit numbers. What does not fit when the project is built would throw where Pretrained is first used.")
{
    private const int MostNames = 4;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        if (network.Graph.Declaration.Weights is { } weights && ParameterFile.Named(weights, network.Files) is { } file && Fault(network.Graph, file) is { } fault)
        {
            yield return Report(network.LocateSetting(nameof(NetworkAttribute.Weights)), weights, fault);
        }
    }

    private static string? Fault(Graph graph, AdditionalText file)
    {
        if (ParameterFile.Read(file.Path, out IReadOnlyList<StoredTensor> tensors) is { } damage)
        {
            return damage;
        }

        Dictionary<string, Shape> expected = RemoveUnusedNodes.From(graph).SelectMany(node => node.Tensors).Concat(graph.LossTensors)
            .ToDictionary(tensor => tensor.Name, tensor => tensor.Specification.Shape, StringComparer.Ordinal);
        Dictionary<string, StoredTensor> found = tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        List<string> missing = [.. expected.Keys.Where(name => !found.ContainsKey(name))];
        List<string> surplus = [.. found.Keys.Where(name => !expected.ContainsKey(name))];
        if (missing.Count + surplus.Count > 0)
        {
            return string.Join(", and ", new[] { List(missing, "it lacks"), List(surplus, "it has besides") }.Where(part => part.Length > 0));
        }

        return expected.Select(tensor => Difference(found[tensor.Key], tensor.Value)).FirstOrDefault(difference => difference is not null);
    }

    private static string? Difference(StoredTensor found, Shape expected) =>
        found.Type != "F32" ? $"tensor {found.Name} is of type {found.Type}, where F32 is read"
        : !found.Axes.SequenceEqual(expected.Axes.Select(axis => (long)axis)) ? $"tensor {found.Name} has the shape [{string.Join(", ", found.Axes)}], where the network's is {expected}"
        : null;

    private static string List(List<string> names, string what) => names.Count == 0 ? ""
        : $"{what} {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? $" and {names.Count - MostNames} more" : "")}";
}
