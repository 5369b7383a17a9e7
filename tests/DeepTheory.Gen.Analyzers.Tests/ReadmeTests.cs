using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>What the README shows is sound: its networks raise nothing, and what the generator writes for them compiles.</summary>
public sealed class ReadmeTests
{
    public static TheoryData<string> Networks => [.. Regex.Matches(Readme(), @"```csharp\n(?<code>.+?)```", RegexOptions.Singleline)
        .Select(code => CSharpSyntaxTree.ParseText(code.Groups["code"].Value).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().ToLookup(IsBlock))
        .SelectMany(types => types[false].Select(network => string.Join("\n", types[true].Prepend(network))))];

    [Fact]
    public void Readme_ShowsNetworks() => Assert.True(Networks.Count >= 4);

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task NetworkOfTheReadme_RaisesNothing(string network)
    {
        Compilation project = NetworkCompiler.Run([new SourceFile(Analysis.Path, "using System;\nusing DeepTheory.Gen;\n\n" + network)]).VerifyClean().Output;
        Assert.Empty(await project.WithAnalyzers([new NetworkAnalyzer(), new UseAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    private static bool IsBlock(ClassDeclarationSyntax type) => type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Block");

    private static string Readme([CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "README.md")).ReplaceLineEndings("\n");
}
