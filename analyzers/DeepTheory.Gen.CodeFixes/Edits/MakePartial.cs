using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Writes <c>partial</c> before a type's keyword.</summary>
internal sealed class MakePartial : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text)
    {
        if (place is not TypeDeclarationSyntax declaration)
        {
            return root;
        }

        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        TypeDeclarationSyntax edited = declaration.Modifiers.Count == 0
            ? (TypeDeclarationSyntax)declaration.WithKeyword(declaration.Keyword.WithLeadingTrivia()).WithModifiers([partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia)])
            : (TypeDeclarationSyntax)declaration.WithModifiers(declaration.Modifiers.Add(partial));
        return root.ReplaceNode(declaration, edited);
    }
}
