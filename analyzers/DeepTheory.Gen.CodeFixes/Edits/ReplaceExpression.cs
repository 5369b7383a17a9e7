using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Writes an expression instead of another.</summary>
internal sealed class ReplaceExpression : SyntaxEdit
{
    public override SyntaxNode NodeAt(SyntaxNode innermost) => innermost;

    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text) =>
        place is ExpressionSyntax expression ? root.ReplaceNode(expression, SyntaxFactory.ParseExpression(text).WithTriviaFrom(expression)) : root;
}
