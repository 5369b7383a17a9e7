using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Testing;

/// <summary>One test of an analyzer: a marked source, what is expected besides the marks, and the settings.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
public class CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    internal const string FileName = "Test0.cs";

    /// <summary>The source, with marks.</summary>
    public string TestCode { get; set; } = "";

    /// <summary>What is expected besides the marks.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>Settings of the project.</summary>
    public CompilerOptions Options { get; set; } = CompilerOptions.Default with { LanguageVersion = LanguageVersion.Latest };

    /// <summary>Which of the compiler's own diagnostics count. Default: errors.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>Generators that run first, so that the source may use what they write. Default: none.</summary>
    public List<IIncrementalGenerator> Generators { get; } = [];

    /// <summary>Rules that are off in this test.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>Runs the test.</summary>
    /// <exception cref="VerificationException">The diagnostics differ from those expected.</exception>
    public virtual async Task RunAsync(CancellationToken cancellationToken = default) =>
        await VerifyDiagnosticsAsync(TestCode, ExpectedDiagnostics, $"{typeof(TAnalyzer).Name}", cancellationToken).ConfigureAwait(false);

    /// <summary>Verifies the diagnostics of one marked source and gives the source without marks.</summary>
    private protected async Task<string> VerifyDiagnosticsAsync(
        string markup, IReadOnlyList<DiagnosticResult> expected, string subject, CancellationToken cancellationToken)
    {
        MarkedSource source = MarkedSource.Parse(markup);
        SourceText text = SourceText.From(source.Text);
        ImmutableArray<Diagnostic> actual = await AnalyzeAsync(source.Text, cancellationToken).ConfigureAwait(false);
        ExpectedDiagnostic[] expectations =
        [
            .. source.UnnamedSpans.Select(span => new ExpectedDiagnostic(OnlyRule().Id, span, null, null)),
            .. source.DiagnosticSpans.Select(mark => new ExpectedDiagnostic(mark.Id, mark.Span, null, null)),
            .. expected.Select(result => result.Resolve(text, source.Locations)),
        ];
        DiagnosticComparison.Verify(text, expectations, actual, subject);
        return source.Text;
    }

    /// <summary>Everything reported for a source without marks, in the order of the text.</summary>
    private protected async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source, CancellationToken cancellationToken)
    {
        CSharpCompilation compilation = NetworkCompiler.Compile([new SourceFile(FileName, source)], Options);
        SyntaxTree tree = compilation.SyntaxTrees[0];
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            DisabledDiagnostics.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress))));
        if (Generators.Count > 0)
        {
            CSharpGeneratorDriver
                .Create(Generators.Select(GeneratorExtensions.AsSourceGenerator), parseOptions: Options.ParseOptions)
                .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _, cancellationToken);
            compilation = (CSharpCompilation)generated;
        }

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> fromAnalyzer = await compilation
            .WithAnalyzers([new TAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);

        IEnumerable<Diagnostic> all = fromAnalyzer.Concat(compilation.GetDiagnostics(cancellationToken).Where(Counts));
        return
        [
            .. all.Where(diagnostic => !diagnostic.IsSuppressed && (!diagnostic.Location.IsInSource || diagnostic.Location.SourceTree == tree))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    private static DiagnosticDescriptor OnlyRule()
    {
        ImmutableArray<DiagnosticDescriptor> rules = new TAnalyzer().SupportedDiagnostics;
        return rules.Length == 1
            ? rules[0]
            : throw new FormatException($"{typeof(TAnalyzer).Name} has {rules.Length} rules, so that [|…|] does not say which is meant; write {{|ID:…|}}.");
    }

    private bool Counts(Diagnostic diagnostic) => CompilerDiagnostics switch
    {
        CompilerDiagnostics.None => false,
        CompilerDiagnostics.Errors => diagnostic.Severity == DiagnosticSeverity.Error,
        _ => diagnostic.Severity >= DiagnosticSeverity.Warning,
    };
}
