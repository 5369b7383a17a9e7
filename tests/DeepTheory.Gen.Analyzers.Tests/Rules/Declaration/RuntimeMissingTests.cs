using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class RuntimeMissingTests
{
    private const string Source = "using DeepTheory.Gen;\n[Network, Input(4), Dense(3)] public partial class N;\n[Network, Input(4), Dense(3)] public partial class M;";

    [Fact]
    public async Task AttributesWithoutRuntime_AreReportedAtEveryNetwork()
    {
        ImmutableArray<Diagnostic> found = await FoundAsync([.. References.Runtime, References.FromAssemblyOf<NetworkAttribute>()]);
        Assert.Equal(["N", "M"], found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, 1)));
        Assert.All(found, diagnostic => Assert.Equal("DTG1016", diagnostic.Id));
        Assert.Contains(
            "N cannot be built, because the project sees the attributes of DeepTheory.Gen but not its runtime; target net10.0 or later, and reference the whole package DeepTheory.Gen",
            found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task WholePackage_IsSilent() => Assert.Empty(await FoundAsync(References.Default));

    private static async Task<ImmutableArray<Diagnostic>> FoundAsync(IEnumerable<MetadataReference> references) => await Analysis
        .With(Analysis.Compile(Source).WithReferences(references))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
