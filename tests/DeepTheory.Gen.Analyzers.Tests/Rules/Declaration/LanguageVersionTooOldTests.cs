using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class LanguageVersionTooOldTests
{
    [Fact]
    public Task Message_SaysTheVersionFoundAndNeeded() => Test(
        LanguageVersion.CSharp11,
        "{|#0:N|}",
        Verify.Says("DTG1015", "N is compiled as C# 11.0, but generated networks are C# 12, so their code would be full of errors; write <LangVersion>12</LangVersion> in the project file, or use a newer SDK"));

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp11)]
    public Task OlderLanguage_IsReportedOnce(LanguageVersion version) => Test(version, "{|DTG1015:N|}");

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public Task CSharp12AndLater_AreSilent(LanguageVersion version) => Test(version, "N");

    private static Task Test(LanguageVersion version, string name, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<NetworkAnalyzer>
        {
            TestCode = $"using DeepTheory.Gen;\n[Network, Input(4), Dense(3)] public partial class {name} {{ }}",
            Options = CompilerOptions.Default with { LanguageVersion = version, Nullable = NullableContextOptions.Disable },
        };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
