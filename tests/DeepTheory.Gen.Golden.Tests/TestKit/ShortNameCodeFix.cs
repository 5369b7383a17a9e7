using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

/// <summary>For tests of the kit: doubles the name.</summary>
public class ShortNameCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [ShortNameAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        context.RegisterCodeFix(
            CodeAction.Create(
                "Double the name",
                async cancellation =>
                {
                    SourceText text = await context.Document.GetTextAsync(cancellation);
                    TextSpan name = diagnostic.Location.SourceSpan;
                    return context.Document.WithText(text.WithChanges(new TextChange(new TextSpan(name.End, 0), text.ToString(name))));
                },
                equivalenceKey: "double"),
            diagnostic);
        return Task.CompletedTask;
    }
}
