using System.Collections.Immutable;
using System.Composition;
using DeepTheory.Gen.Analyzers;
using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DeepTheory.Gen.CodeFixes;

/// <summary>Offers the cures that rules propose, each as one edit of the menu.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NetworkCodeFix))]
[Shared]
public sealed class NetworkCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. RuleCatalogue.All.Where(rule => rule.CodeFix is not null).Select(rule => rule.Descriptor.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await Treatment.ApplyAsync(
            document,
            diagnostics.SelectMany(diagnostic => Cure.Of(diagnostic).Where((_, index) => Key(diagnostic, index) == context.CodeActionEquivalenceKey)),
            context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            IReadOnlyList<Cure> cures = Cure.Of(diagnostic);
            for (int i = 0; i < cures.Count; i++)
            {
                Cure cure = cures[i];
                context.RegisterCodeFix(
                    CodeAction.Create(cure.Title, token => Treatment.ApplyAsync(context.Document, [cure], token), Key(diagnostic, i)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What Fix All goes by: the rule and the place of the cure among those that it proposes.</summary>
    private static string Key(Diagnostic diagnostic, int cure) => FormattableString.Invariant($"{diagnostic.Id}.{cure}");
}
