using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Gives a new object a member: <c>new X { A = 1 }</c> becomes <c>new X { A = 1, B = 2 }</c>.</summary>
internal sealed class SetMember : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text)
    {
        if (place is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer } || SyntaxFactory.ParseExpression(text) is not AssignmentExpressionSyntax member)
        {
            return root;
        }

        string name = member.Left.ToString();
        if (initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one.Left.ToString() == name) is { } earlier)
        {
            return root.ReplaceNode(earlier, member.WithTriviaFrom(earlier));
        }

        // A last member on a line of its own may have a comma behind it; then the new one has too.
        SeparatedSyntaxList<ExpressionSyntax> members = initializer.Expressions;
        ExpressionSyntax last = members.Last();
        bool isOnOwnLine = initializer.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        SyntaxTriviaList leading = isOnOwnLine ? last.GetLeadingTrivia() : default;
        return root.ReplaceNode(initializer, initializer.WithExpressions(members.SeparatorCount == members.Count
            ? SyntaxFactory.SeparatedList<ExpressionSyntax>(
                [.. members, member.WithLeadingTrivia(leading)],
                [.. members.GetSeparators(), comma.WithTrailingTrivia(members.GetSeparators().Last().TrailingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))])
            : SyntaxFactory.SeparatedList<ExpressionSyntax>(
                [.. members.Take(members.Count - 1), last.WithoutTrailingTrivia(), member.WithLeadingTrivia(leading).WithTrailingTrivia(last.GetTrailingTrivia())],
                [.. members.GetSeparators(), isOnOwnLine ? comma.WithTrailingTrivia(last.GetTrailingTrivia()) : comma.WithTrailingTrivia(SyntaxFactory.Space)])));
    }
}
