using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The order of the attributes is the network, and C# gives no order to several declarations.</summary>
internal sealed class AttributesSpread() : NetworkRule(
    "DTG1002",
    "Network declared in several places",
    DiagnosticSeverity.Error,
    "{0} has operations on several partial declarations, whose order is not defined; write all of them on one",
    "The order of the attributes is the network, and C# gives no order to several declarations.")
{
    public override IEnumerable<Diagnostic> Examine(NetworkModel network)
    {
        List<SyntaxNode> declarations = [.. network.Syntax
            .Select(reference => reference?.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>())
            .OfType<SyntaxNode>()
            .Distinct()];
        return declarations.Skip(1)
            .OfType<TypeDeclarationSyntax>()
            .Select(declaration => Diagnostic.Create(Descriptor, declaration.Identifier.GetLocation(), network.Type.Name));
    }
}
