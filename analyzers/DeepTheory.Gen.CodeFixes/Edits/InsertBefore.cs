using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Writes an attribute before another: on a line of its own where the other begins one, else in the same brackets.</summary>
internal sealed class InsertBefore : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text)
    {
        if (place is not AttributeSyntax { Parent: AttributeListSyntax { Parent: MemberDeclarationSyntax member } list } attribute)
        {
            return root;
        }

        int index = list.Attributes.IndexOf(attribute);
        AttributeSyntax inserted = Attribute(text, attribute);
        if (index == 0 && BeginsLine(list))
        {
            int line = member.AttributeLists.IndexOf(list);
            AttributeListSyntax own = SyntaxFactory.AttributeList([inserted]).WithLeadingTrivia(list.GetLeadingTrivia()).WithTrailingTrivia(member.AttributeLists[line - 1].GetTrailingTrivia().Last());
            return root.ReplaceNode(member, member.WithAttributeLists(member.AttributeLists.Insert(line, own)));
        }

        List<SyntaxToken> separators = [.. list.Attributes.GetSeparators()];
        return root.ReplaceNode(list, list.WithAttributes(SyntaxFactory.SeparatedList(
            list.Attributes.Insert(index, inserted),
            [.. separators.Take(index), Comma, .. separators.Skip(index)])));
    }

    /// <summary>Whether brackets stand below others, with nothing but space before them.</summary>
    private static bool BeginsLine(AttributeListSyntax list) =>
        list.GetLeadingTrivia().All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
        && list.OpenBracketToken.GetPreviousToken() is { Parent: AttributeListSyntax, TrailingTrivia: var before }
        && before.LastOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
}
