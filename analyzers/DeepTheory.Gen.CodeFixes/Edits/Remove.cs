using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Takes an attribute away, and its brackets where nothing else stands in them.</summary>
internal sealed class Remove : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text)
    {
        if (place is not AttributeSyntax { Parent: AttributeListSyntax { Parent: MemberDeclarationSyntax member } list } attribute)
        {
            return root;
        }

        if (list.Attributes.Count > 1)
        {
            return root.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)));
        }

        // The comment above the first brackets is the type's documentation, which stays.
        MemberDeclarationSyntax without = member.WithAttributeLists(member.AttributeLists.Remove(list));
        return root.ReplaceNode(member, member.AttributeLists[0] == list ? without.WithLeadingTrivia(member.GetLeadingTrivia()) : without);
    }
}
