using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Takes a named argument away from an attribute, and the brackets where nothing else stands in them.</summary>
internal sealed class RemoveArgument : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text)
    {
        if (place is not AttributeSyntax { ArgumentList: { } list } attribute
            || list.Arguments.FirstOrDefault(one => one.NameEquals?.Name.Identifier.ValueText == text) is not { } argument)
        {
            return root;
        }

        return list.Arguments.Count == 1
            ? root.ReplaceNode(attribute, attribute.WithArgumentList(null).WithTriviaFrom(attribute))
            : root.ReplaceNode(list, list.WithArguments(list.Arguments.Remove(argument)));
    }
}
