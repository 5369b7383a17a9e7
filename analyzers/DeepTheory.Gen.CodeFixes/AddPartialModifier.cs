using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes;

/// <summary>Writes <c>partial</c> before the type that a rule reports.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialModifier))]
[Shared]
public sealed class AddPartialModifier : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["DTG1001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan) is TypeDeclarationSyntax declaration)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Make {declaration.Identifier.Text} partial", _ => Task.FromResult(Edit(context.Document, root, declaration)), nameof(AddPartialModifier)),
                    diagnostic);
            }
        }
    }

    private static Document Edit(Document document, SyntaxNode root, TypeDeclarationSyntax declaration)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        TypeDeclarationSyntax edited = declaration.Modifiers.Count == 0
            ? (TypeDeclarationSyntax)declaration.WithKeyword(declaration.Keyword.WithLeadingTrivia()).WithModifiers([partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia)])
            : (TypeDeclarationSyntax)declaration.WithModifiers(declaration.Modifiers.Add(partial));
        return document.WithSyntaxRoot(root.ReplaceNode(declaration, edited));
    }
}
