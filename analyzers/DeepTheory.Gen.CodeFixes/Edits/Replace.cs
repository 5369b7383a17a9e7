using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Writes an attribute instead of another.</summary>
internal sealed class Replace : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text) =>
        place is AttributeSyntax attribute ? root.ReplaceNode(attribute, Attribute(text, attribute).WithTriviaFrom(attribute)) : root;
}
