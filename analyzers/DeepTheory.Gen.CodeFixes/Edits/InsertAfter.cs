using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Writes an attribute behind another, in the same brackets: <c>[Dense(10)]</c> becomes <c>[Dense(10), Softmax]</c>.</summary>
internal sealed class InsertAfter : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text)
    {
        if (place is not AttributeSyntax { Parent: AttributeListSyntax list } attribute)
        {
            return root;
        }

        int index = list.Attributes.IndexOf(attribute);
        List<SyntaxToken> separators = [.. list.Attributes.GetSeparators()];
        return root.ReplaceNode(list, list.WithAttributes(SyntaxFactory.SeparatedList(
            list.Attributes.Insert(index + 1, Attribute(text, attribute)),
            [.. separators.Take(index), Comma, .. separators.Skip(index)])));
    }
}
