using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A network takes its trained parameters from a file that is not among the project's.</summary>
internal sealed class WeightsMissing() : NetworkRule(
    "DTG7002",
    "Weights not in the project",
    DiagnosticSeverity.Error,
    "'{0}' is not among the files that the project puts into its assembly, so that Pretrained would find nothing{1}; write <AdditionalFiles Include=\"{0}\" /> in the project file",
    "Pretrained reads the parameters from the assembly, and the build compares them with the network. Both need the file to be an AdditionalFiles or EmbeddedResource item of the project.")
{
    public override IEnumerable<Diagnostic> Examine(NetworkModel network)
    {
        if (network.Graph.Declaration.Weights is { } weights && ParameterFile.Named(weights, network.Files) is null)
        {
            List<string> others = [.. network.Files.Where(ParameterFile.IsOne).Select(file => Path.GetFileName(file.Path)).OrderBy(name => name, StringComparer.Ordinal)];
            yield return Report(
                network.LocateSetting(nameof(NetworkAttribute.Weights)), weights, others.Count == 0 ? "" : $" (there are: {string.Join(", ", others)})");
        }
    }
}
