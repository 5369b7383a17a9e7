using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>Moves a declaration before the loop that it stands in.</summary>
internal sealed class HoistFromLoop : SyntaxEdit
{
    public override SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text)
    {
        if (place.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Parent: BlockSyntax { Parent: StatementSyntax loop } } declaration)
        {
            return root;
        }

        StatementSyntax shortened = loop.RemoveNode(declaration, SyntaxRemoveOptions.KeepNoTrivia)!;
        SyntaxTrivia indentation = loop.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));

        // Comments stay with what they speak of: those of the loop above it, those of the declaration go along.
        LocalDeclarationStatementSyntax hoisted = declaration.WithLeadingTrivia(SyntaxFactory.TriviaList(
            [.. loop.GetLeadingTrivia().TakeWhile(IsSpace), .. declaration.GetLeadingTrivia().SkipWhile(IsSpace).Select(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? indentation : trivia)]));
        shortened = shortened.WithLeadingTrivia(SyntaxFactory.TriviaList([indentation, .. loop.GetLeadingTrivia().SkipWhile(IsSpace)]));
        return loop.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, [SyntaxFactory.GlobalStatement(hoisted), global.WithStatement(shortened)])
            : root.ReplaceNode(loop, [hoisted, shortened]);
    }

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
