using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>Severities that the user chooses, and suppression.</summary>
public sealed class SeverityTests
{
    private const string Faulty = "using DeepTheory.Gen;\n[Network, Input(4), Dense(0)] partial class N;";

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    public async Task EditorConfig_ChangesTheSeverity(string setting, DiagnosticSeverity severity)
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync($"dotnet_diagnostic.DTG1011.severity = {setting}"));
        Assert.Equal("DTG1011", diagnostic.Id);
        Assert.Equal(severity, diagnostic.Severity);
    }

    [Fact]
    public async Task EditorConfig_TurnsARuleOff() => Assert.Empty(await AnalyzeAsync("dotnet_diagnostic.DTG1011.severity = none"));

    [Fact]
    public async Task EditorConfig_OfAnotherRule_ChangesNothing() =>
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await AnalyzeAsync("dotnet_diagnostic.DTG1101.severity = none")).Severity);

    [Fact]
    public async Task NoWarn_TurnsARuleOff()
    {
        CSharpCompilation compilation = Analysis.Compile(Faulty);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([KeyValuePair.Create("DTG1011", ReportDiagnostic.Suppress)]));
        Assert.Empty(await Analysis.With(compilation).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DisabledRule_IsNotAskedInTheKitEither()
    {
        var test = new CSharpAnalyzerTest<NetworkAnalyzer> { TestCode = Faulty };
        test.DisabledDiagnostics.Add("DTG1011");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Pragma_SuppressesARule() => Assert.Empty(await Analysis.OfAsync(
        "using DeepTheory.Gen;\n#pragma warning disable DTG1011\n[Network, Input(4), Dense(0)] partial class N;\n#pragma warning restore DTG1011"));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string setting)
    {
        AnalyzerConfigSet configuration = AnalyzerConfigSet.Create(
            ImmutableArray.Create(AnalyzerConfig.Parse($"root = true\n\n[*.cs]\n{setting}\n", "/project/.editorconfig")));
        CSharpCompilation compilation = Analysis.Compile(Faulty);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(
            new EditorConfig(configuration.GetOptionsForSourcePath(Analysis.Path).TreeOptions)));
        return await Analysis.With(compilation).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private sealed class EditorConfig(ImmutableDictionary<string, ReportDiagnostic> severities) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            severities.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
