using DeepTheory.Gen.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The attributes are there, but what generated code calls is not.</summary>
internal sealed class RuntimeMissing() : NetworkRule(
    "DTG1016",
    "Runtime missing",
    DiagnosticSeverity.Error,
    "{0} cannot be built, because the project sees the attributes of DeepTheory.Gen but not its runtime; target net10.0 or later, and reference the whole package DeepTheory.Gen",
    "Generated code calls the runtime for vectors, parameters and files. A project of an older framework, or one that takes a part of the package alone, does not see it.")
{
    public override IEnumerable<Diagnostic> Examine(NetworkModel network) => network.Compilation.GetTypesByMetadataName(DeclarationReader.NetworkInterfaceName).IsEmpty
        ? [Report(network.Locate(-1), network.Type.Name)]
        : [];
}
