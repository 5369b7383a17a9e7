using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Testing;

/// <summary>Verifies what a generator writes and reports.</summary>
/// <typeparam name="TGenerator">The generator.</typeparam>
public static class CSharpSourceGeneratorVerifier<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>The generator writes exactly these files, and the project then compiles without errors.</summary>
    public static Task VerifyGeneratorAsync(string source, params (string HintName, string Content)[] generatedSources) =>
        VerifyGeneratorAsync(source, [], generatedSources);

    /// <summary>The generator writes exactly these files, and marked and given diagnostics are all there are.</summary>
    /// <exception cref="VerificationException">Files or diagnostics differ.</exception>
    public static Task VerifyGeneratorAsync(
        string source, DiagnosticResult[] expected, params (string HintName, string Content)[] generatedSources)
    {
        GeneratorRun run = VerifyDiagnostics(source, expected);
        TextDifference.Verify(
            string.Join('\n', generatedSources.Select(file => file.HintName).Order(StringComparer.Ordinal)),
            string.Join('\n', run.GeneratedSources.Keys),
            $"{typeof(TGenerator).Name} writes other files than expected.");
        foreach ((string hintName, string content) in generatedSources)
        {
            TextDifference.Verify(content, run.GeneratedSources[hintName], $"{typeof(TGenerator).Name} writes {hintName} otherwise than expected.");
        }

        return Task.CompletedTask;
    }

    /// <summary>Whatever the generator writes, marked and given diagnostics are all there are.</summary>
    /// <exception cref="VerificationException">Diagnostics differ, or warnings arise in generated code.</exception>
    public static Task VerifyDiagnosticsAsync(string source, params DiagnosticResult[] expected)
    {
        VerifyDiagnostics(source, expected);
        return Task.CompletedTask;
    }

    private static GeneratorRun VerifyDiagnostics(string source, DiagnosticResult[] expected)
    {
        MarkedSource marked = MarkedSource.Parse(source);
        if (marked.UnnamedSpans.Length > 0)
        {
            throw new FormatException("A generator has no rule of its own, so that [|…|] does not say which is meant; write {|ID:…|}.");
        }

        SourceText text = SourceText.From(marked.Text);
        GeneratorRun run = NetworkCompiler.Run(new TGenerator(), [new SourceFile("Test0.cs", marked.Text)]);
        ImmutableArray<ExpectedDiagnostic> expectations =
        [
            .. marked.DiagnosticSpans.Select(mark => new ExpectedDiagnostic(mark.Id, mark.Span, null, null)),
            .. expected.Select(result => result.Resolve(text, marked.Locations)),
        ];
        DiagnosticComparison.Verify(text, expectations, run.Faults, typeof(TGenerator).Name);
        return run;
    }
}
