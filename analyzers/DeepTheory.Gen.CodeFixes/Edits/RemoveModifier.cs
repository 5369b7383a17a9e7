using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Takes a modifier away from a type: <c>static partial class</c> becomes <c>partial class</c>.</summary>
internal sealed class RemoveModifier : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text)
    {
        if (place is not TypeDeclarationSyntax declaration || declaration.Modifiers.FirstOrDefault(token => token.ValueText == text) is not { Parent: not null } modifier)
        {
            return root;
        }

        SyntaxToken next = modifier.GetNextToken();
        TypeDeclarationSyntax moved = declaration.ReplaceToken(next, next.WithLeadingTrivia(modifier.LeadingTrivia));
        return root.ReplaceNode(declaration, moved.WithModifiers(moved.Modifiers.Remove(moved.Modifiers.First(token => token.ValueText == text))));
    }
}
