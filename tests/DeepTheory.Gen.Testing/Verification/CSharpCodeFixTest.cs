using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Testing;

/// <summary>
/// One test of a code fix: the analyzer's diagnostics, the source after each of them was fixed one by one, and the same by
/// Fix All. The fixed source may carry marks for what must remain.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TCodeFix">The code fix.</typeparam>
public sealed class CSharpCodeFixTest<TAnalyzer, TCodeFix> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private const int IterationLimit = 100;

    private readonly TCodeFix provider = new();
    private HashSet<string> subjects = [];

    /// <summary>The source after the fix, with marks for what remains.</summary>
    public string FixedCode { get; set; } = "";

    /// <summary>What remains besides the marks of <see cref="FixedCode"/>.</summary>
    public List<DiagnosticResult> RemainingDiagnostics { get; } = [];

    /// <summary>Which of several offered edits is applied. Default: the first.</summary>
    public int CodeActionIndex { get; set; }

    /// <summary>The edit by its key, instead of <see cref="CodeActionIndex"/>.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>The title that the applied edit must have; null where any will do.</summary>
    public string? CodeActionTitle { get; set; }

    /// <summary>Whether Fix All is verified too. Default: yes.</summary>
    public bool VerifyFixAll { get; set; } = true;

    /// <inheritdoc/>
    public override async Task RunAsync(CancellationToken cancellationToken = default)
    {
        subjects = [.. MarkedSource.Parse(TestCode).DiagnosticSpans.Select(mark => mark.Id), .. ExpectedDiagnostics.Select(expected => expected.Id)];
        string source = await VerifyDiagnosticsAsync(TestCode, ExpectedDiagnostics, typeof(TAnalyzer).Name, cancellationToken).ConfigureAwait(false);
        string expected = MarkedSource.Parse(FixedCode).Text;

        TextDifference.Verify(expected, await FixOneByOneAsync(source, cancellationToken).ConfigureAwait(false),
            $"{typeof(TCodeFix).Name}, applied to one diagnostic after another, does not give the source expected.");
        await VerifyDiagnosticsAsync(FixedCode, RemainingDiagnostics, $"{typeof(TAnalyzer).Name} on the fixed source", cancellationToken).ConfigureAwait(false);
        if (VerifyFixAll && expected != source)
        {
            TextDifference.Verify(expected, await FixAllAsync(source, cancellationToken).ConfigureAwait(false),
                $"{typeof(TCodeFix).Name}, applied by Fix All in the document, does not give the source expected.");
        }
    }

    private async Task<string> FixOneByOneAsync(string source, CancellationToken cancellationToken)
    {
        for (int iteration = 0; iteration < IterationLimit; iteration++)
        {
            using var workspace = new AdhocWorkspace();
            Document document = CreateDocument(workspace, source);
            CodeAction? action = await FirstActionAsync(document, source, cancellationToken).ConfigureAwait(false);
            if (action is null)
            {
                return source;
            }

            string changed = await ApplyAsync(document, action, cancellationToken).ConfigureAwait(false);
            if (changed == source)
            {
                throw new VerificationException($"{typeof(TCodeFix).Name} offers '{action.Title}', which changes nothing.");
            }

            source = changed;
        }

        throw new VerificationException($"{typeof(TCodeFix).Name} still finds something to fix after {IterationLimit} edits. The source then:{Environment.NewLine}{source}");
    }

    private async Task<string> FixAllAsync(string source, CancellationToken cancellationToken)
    {
        for (int iteration = 0; iteration < IterationLimit; iteration++)
        {
            FixAllProvider fixAll = provider.GetFixAllProvider()
                ?? throw new VerificationException($"{typeof(TCodeFix).Name} has no Fix All.");
            if (!fixAll.GetSupportedFixAllScopes().Contains(FixAllScope.Document))
            {
                throw new VerificationException($"{typeof(TCodeFix).Name} has no Fix All in a document.");
            }

            using var workspace = new AdhocWorkspace();
            Document document = CreateDocument(workspace, source);
            CodeAction? first = await FirstActionAsync(document, source, cancellationToken).ConfigureAwait(false);
            if (first is null)
            {
                return source;
            }

            ImmutableArray<Diagnostic> diagnostics = await FixableAsync(document, source, cancellationToken).ConfigureAwait(false);
            var context = new FixAllContext(
                document, provider, FixAllScope.Document, first.EquivalenceKey, diagnostics.Select(diagnostic => diagnostic.Id).Distinct(),
                new KnownDiagnostics(diagnostics), cancellationToken);
            CodeAction? action = await fixAll.GetFixAsync(context).ConfigureAwait(false);
            string changed = action is null ? source : await ApplyAsync(document, action, cancellationToken).ConfigureAwait(false);
            if (changed == source)
            {
                throw new VerificationException($"Fix All of {typeof(TCodeFix).Name} changes nothing, though '{first.Title}' is offered.");
            }

            source = changed;
        }

        throw new VerificationException($"Fix All of {typeof(TCodeFix).Name} still finds something to fix after {IterationLimit} rounds. The source then:{Environment.NewLine}{source}");
    }

    /// <summary>The edit offered for the first diagnostic that has one.</summary>
    private async Task<CodeAction?> FirstActionAsync(Document document, string source, CancellationToken cancellationToken)
    {
        foreach (Diagnostic diagnostic in await FixableAsync(document, source, cancellationToken).ConfigureAwait(false))
        {
            var actions = new List<CodeAction>();
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken)).ConfigureAwait(false);
            CodeAction? chosen = CodeActionEquivalenceKey is { } key
                ? actions.FirstOrDefault(action => action.EquivalenceKey == key)
                : actions.ElementAtOrDefault(CodeActionIndex);
            if (chosen is not null)
            {
                return CodeActionTitle is null || chosen.Title == CodeActionTitle
                    ? chosen
                    : throw new VerificationException($"The edit is expected to be called '{CodeActionTitle}', but is called '{chosen.Title}'.");
            }
        }

        return null;
    }

    private async Task<ImmutableArray<Diagnostic>> FixableAsync(Document document, string source, CancellationToken cancellationToken)
    {
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
        ImmutableArray<Diagnostic> all = await AnalyzeAsync(source, cancellationToken).ConfigureAwait(false);
        return
        [
            .. all.Where(diagnostic => IsSubject(diagnostic) && provider.FixableDiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.IsInSource)
                .Select(diagnostic => Relocate(diagnostic, tree)),
        ];
    }

    /// <summary>Whether a diagnostic is of a rule that the test marks: what a cure makes others say is for the fixed source to mark.</summary>
    private bool IsSubject(Diagnostic diagnostic) => subjects.Count == 0 || subjects.Contains(diagnostic.Id);

    /// <summary>The same diagnostic in the workspace's tree; the text is the same.</summary>
    private static Diagnostic Relocate(Diagnostic diagnostic, SyntaxTree tree) => Microsoft.CodeAnalysis.Diagnostic.Create(
        diagnostic.Descriptor,
        Location.Create(tree, diagnostic.Location.SourceSpan),
        diagnostic.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)),
        diagnostic.Properties);

    private static async Task<string> ApplyAsync(Document document, CodeAction action, CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        ApplyChangesOperation change = operations.OfType<ApplyChangesOperation>().SingleOrDefault()
            ?? throw new VerificationException($"The edit '{action.Title}' changes no document.");
        Document changed = change.ChangedSolution.GetDocument(document.Id)
            ?? throw new VerificationException($"The edit '{action.Title}' removes the document.");
        return (await changed.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
    }

    private Document CreateDocument(AdhocWorkspace workspace, string source)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            Options.AssemblyName,
            Options.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: Options.CompilationOptions,
            parseOptions: Options.ParseOptions,
            metadataReferences: [.. References.Default, .. Options.AdditionalReferences]));
        return workspace.AddDocument(project.Id, FileName, SourceText.From(source));
    }
}
