using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>The analyzer over a project, where a test asks more than what is marked.</summary>
internal static class Analysis
{
    public const string Path = "/project/Networks/Network.cs";

    private static readonly CompilerOptions Latest = CompilerOptions.Default with { LanguageVersion = LanguageVersion.Latest };

    /// <summary>What the analyzer reports, its own crash included; nothing from the compiler.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(string source) =>
        await With(Compile(source)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>The same of ordinary code that uses networks, beside what the generator writes for them.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfUseAsync(string source) => await NetworkCompiler.Run([new SourceFile(Path, source)], Latest).Output
        .WithAnalyzers([new UseAnalyzer()], new AnalyzerOptions([]))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    public static CSharpCompilation Compile(string source) => NetworkCompiler.Compile([new SourceFile(Path, source)], Latest);

    public static CompilationWithAnalyzers With(Compilation compilation, DiagnosticAnalyzer? analyzer = null) => compilation.WithAnalyzers(
        [analyzer ?? new NetworkAnalyzer()],
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
}
