using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The generator adds members to the class, so the class and every type around it must be partial.</summary>
internal sealed class TypeNotPartial() : Rule(
    "DTG1001",
    "Network type is not partial",
    "{0} is not partial, so its network {1} cannot be generated; write 'partial class {0}'",
    DiagnosticSeverity.Error,
    "The generator adds members to the class, so the class and every type around it must be partial.")
{
    public override IEnumerable<Diagnostic> Examine(NetworkModel network)
    {
        for (INamedTypeSymbol? type = network.Type; type is not null; type = type.ContainingType)
        {
            foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is TypeDeclarationSyntax syntax && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    yield return Diagnostic.Create(Descriptor, syntax.Identifier.GetLocation(), type.Name, network.Type.Name);
                }
            }
        }
    }
}
