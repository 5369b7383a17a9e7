using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A type that only its own file can see cannot be extended from a generated file.</summary>
internal sealed class TypeIsFileLocal() : NetworkRule(
    "DTG1012",
    "Network type is file-local",
    DiagnosticSeverity.Error,
    "{0} is file-local, so no generated file can extend it; make it internal or private within another class",
    "A type that only its own file can see cannot be extended from a generated file.")
{
    public override IEnumerable<Diagnostic> Examine(NetworkModel network)
    {
        for (INamedTypeSymbol? type = network.Type; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal)
            {
                yield return Diagnostic.Create(Descriptor, network.Locate(-1), type.Name);
            }
        }
    }
}
