using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Gives an attribute a named argument: <c>[Dense(10)]</c> becomes <c>[Dense(10, UseBias = false)]</c>.</summary>
internal sealed class SetArgument : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text)
    {
        if (place is not AttributeSyntax attribute)
        {
            return root;
        }

        AttributeArgumentSyntax argument = SyntaxFactory.ParseAttributeArgumentList($"({text})")!.Arguments[0];
        if (attribute.ArgumentList is not { } list)
        {
            return root.ReplaceNode(attribute, attribute.WithName(attribute.Name.WithoutTrailingTrivia())
                .WithArgumentList(SyntaxFactory.AttributeArgumentList([argument])).WithTrailingTrivia(attribute.GetTrailingTrivia()));
        }

        string name = argument.NameEquals!.Name.Identifier.ValueText;
        if (list.Arguments.FirstOrDefault(one => one.NameEquals?.Name.Identifier.ValueText == name) is { } earlier)
        {
            return root.ReplaceNode(earlier, argument.WithTriviaFrom(earlier));
        }

        IEnumerable<SyntaxToken> separators = list.Arguments.Count == 0 ? [] : [.. list.Arguments.GetSeparators(), Comma];
        return root.ReplaceNode(list, list.WithArguments(SyntaxFactory.SeparatedList(list.Arguments.Add(argument), separators)));
    }
}
