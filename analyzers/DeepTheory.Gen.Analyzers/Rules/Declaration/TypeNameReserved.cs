using DeepTheory.Gen.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>C# forbids a member the name of its type, and every network has members of fixed names.</summary>
internal sealed class TypeNameReserved() : NetworkRule(
    "DTG1013",
    "Network bears the name of a member",
    DiagnosticSeverity.Error,
    "A network cannot be called {0}, because every network has a member {0}; give the class another name",
    "C# forbids a member the name of its type, and every network has members of fixed names.")
{
    public override IEnumerable<Diagnostic> Examine(NetworkModel network) => EmittedNames.Members.Contains(network.Type.Name)
        ? [Diagnostic.Create(Descriptor, network.Locate(-1), network.Type.Name)]
        : [];
}
