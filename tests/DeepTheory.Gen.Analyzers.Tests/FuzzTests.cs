using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>
/// Sound declarations, broken at random. Neither analyzers nor generator may crash, and what is wrong is said by the compiler of the user's own
/// file or by an analyzer, never by an error in generated code. DTG_FUZZ_SECONDS makes it go on for so long, with other seeds each time.
/// </summary>
public sealed class FuzzTests
{
    private const int Mutants = 240;
    private const string SecondsVariable = "DTG_FUZZ_SECONDS";

    private static readonly CompilerOptions Options = CompilerOptions.Default with { LanguageVersion = LanguageVersion.Latest };

    [Fact]
    public async Task MutatedDeclarations_NeverCrash_AndNeverBreakGeneratedCode()
    {
        var clock = Stopwatch.StartNew();
        var allowed = TimeSpan.FromSeconds(double.Parse(Environment.GetEnvironmentVariable(SecondsVariable) ?? "0", CultureInfo.InvariantCulture));
        int firstSeed = allowed > TimeSpan.Zero ? Environment.TickCount : 1;
        var failures = new List<string>();
        int tried = 0;
        for (; (tried < Mutants || clock.Elapsed < allowed) && failures.Count < 5; tried++)
        {
            string mutant = new Mutator(firstSeed + tried).Next();
            if (await FaultOfAsync(mutant) is { } fault)
            {
                failures.Add($"{fault}\n{mutant}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {tried} mutants fail:\n{string.Join("\n\n", failures)}");
        TestContext.Current.SendDiagnosticMessage($"{tried} mutants in {clock.Elapsed.TotalSeconds:0} s");
    }

    /// <summary>What is wrong with how we take a file; null where all is well.</summary>
    private static async Task<string?> FaultOfAsync(string source)
    {
        GeneratorRun run;
        try
        {
            run = NetworkCompiler.Run([new SourceFile(Analysis.Path, source)], Options);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"The generator's driver throws {exception}";
        }

        if (!run.GeneratorDiagnostics.IsEmpty)
        {
            return $"The generator reports {run.GeneratorDiagnostics[0]}";
        }

        ImmutableArray<Diagnostic> said = await run.Output
            .WithAnalyzers([new NetworkAnalyzer(), new UseAnalyzer()], new AnalyzerOptions([]))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        if (said.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } crash)
        {
            return $"An analyzer crashes: {crash}";
        }

        ImmutableArray<Diagnostic> errors = [.. run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Diagnostic? generated = errors.FirstOrDefault(error => error.Location.SourceTree is { FilePath: var path } && path != Analysis.Path);
        bool isExplained = said.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            || errors.Any(error => error.Location.SourceTree is null or { FilePath: Analysis.Path });
        return generated is not null && !isExplained ? $"Generated code does not compile, and nothing else is reported: {generated}" : null;
    }
}
