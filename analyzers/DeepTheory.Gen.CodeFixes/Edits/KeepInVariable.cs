using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Keeps what a call gives: <c>N.Load(path);</c> becomes <c>var network = N.Load(path);</c>.</summary>
internal sealed class KeepInVariable : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text) => place.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement
        ? root.ReplaceNode(statement, SyntaxFactory.ParseStatement($"var {text} = {statement.WithoutTrivia()}").WithTriviaFrom(statement))
        : root;
}
