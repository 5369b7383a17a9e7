using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Disposes a variable at the end of its block: <c>var trainer = …</c> becomes <c>using var trainer = …</c>.</summary>
internal sealed class AddUsing : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text) => place.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { } declaration
        ? root.ReplaceNode(declaration, declaration
            .WithoutLeadingTrivia()
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(declaration.GetLeadingTrivia()))
        : root;
}
