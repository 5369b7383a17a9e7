using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The generator adds members to the class, so the class and every type around it must be partial.</summary>
internal sealed class TypeNotPartial() : NetworkRule(
    "DTG1001",
    "Network type is not partial",
    DiagnosticSeverity.Error,
    "{0} is not partial, so its network {1} cannot be generated; write 'partial class {0}'",
    "The generator adds members to the class, so the class and every type around it must be partial.")
{
    public override string CodeFix => "add partial";

    public override IEnumerable<Diagnostic> Examine(NetworkModel network)
    {
        for (INamedTypeSymbol? type = network.Type; type is not null; type = type.ContainingType)
        {
            foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is TypeDeclarationSyntax syntax && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    Location name = syntax.Identifier.GetLocation();
                    yield return Report(name, [new Cure($"Make {type.Name} partial", new Edit(EditKind.MakePartial, name))], type.Name, network.Type.Name);
                }
            }
        }
    }
}
