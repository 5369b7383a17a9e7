using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class AotWithoutInstructionSetTests
{
    private static readonly string Networks = "using DeepTheory.Gen;\n" + Verify.Declare("Input(4), Dense(3)", "A") + Verify.Declare("Input(4), Dense(3)", "B");

    [Fact]
    public async Task AheadOfTime_WithoutInstructionSet_IsReportedOnce()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzeAsync(Networks, ("PublishAot", "true")));
        Assert.Equal("DTG7001", diagnostic.Id);
        Assert.Equal(
            "PublishAot compiles for the smallest x64 processor, without AVX2 and FMA, so that networks run at a fraction of their speed; set <IlcInstructionSet>x86-64-v3</IlcInstructionSet> (.NET 9 writes x86-x64-v3), or v4 for AVX-512",
            diagnostic.GetMessage());
    }

    [Fact]
    public async Task AheadOfTime_ForX64_IsReported() => Assert.Single(await AnalyzeAsync(Networks, ("PublishAot", "True"), ("RuntimeIdentifier", "win-x64"), ("IlcInstructionSet", "")));

    [Fact]
    public async Task InstructionSet_IsSilent() => Assert.Empty(await AnalyzeAsync(Networks, ("PublishAot", "true"), ("IlcInstructionSet", "x86-x64-v3")));

    [Fact]
    public async Task OtherProcessors_AreSilent() => Assert.Empty(await AnalyzeAsync(Networks, ("PublishAot", "true"), ("RuntimeIdentifier", "linux-arm64")));

    [Fact]
    public async Task JustInTime_IsSilent() => Assert.Empty(await AnalyzeAsync(Networks, ("PublishAot", "false")));

    [Fact]
    public async Task ProjectWithoutNetworks_IsSilent() => Assert.Empty(await AnalyzeAsync("class C;", ("PublishAot", "true")));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source, params (string Name, string Value)[] properties) => await Analysis.Compile(source)
        .WithAnalyzers([new NetworkAnalyzer()], new AnalyzerOptions([], new Settings(properties)))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private sealed class Settings(IEnumerable<(string Name, string Value)> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties.ToDictionary(property => $"build_property.{property.Name}", property => property.Value, StringComparer.Ordinal));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
