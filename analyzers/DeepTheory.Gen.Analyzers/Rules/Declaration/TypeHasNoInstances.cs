using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A network is an object that holds its parameters; Load and training make new ones.</summary>
internal sealed class TypeHasNoInstances() : NetworkRule(
    "DTG1021",
    "Network type has no instances",
    DiagnosticSeverity.Error,
    "{0} is {1}, but a network is an object that holds its parameters, and Load makes new ones; take '{1}' away",
    "The generator gives the class a constructor and makes instances of it, which a static or abstract class cannot have.")
{
    public override string CodeFix => "remove the modifier";

    public override IEnumerable<Diagnostic> Examine(NetworkModel network) =>
        from reference in network.Type.DeclaringSyntaxReferences
        let declaration = reference.GetSyntax() as TypeDeclarationSyntax
        where declaration is not null && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        from modifier in declaration.Modifiers
        where modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.AbstractKeyword)
        let word = modifier.ValueText
        select Report(
            modifier.GetLocation(),
            [new Cure($"Remove {word}", new Edit(EditKind.RemoveModifier, declaration.Identifier.GetLocation(), word))],
            network.Type.Name,
            word);
}
