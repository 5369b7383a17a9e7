using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>What holds for every rule: its descriptor, its help page, its line in the release file, its test file.</summary>
public sealed class RuleCatalogueTests
{
    public static TheoryData<string> Ids => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void EveryRule_HasItsOwnId() =>
        Assert.Equal(RuleCatalogue.All.Length, RuleCatalogue.All.Select(rule => rule.Descriptor.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void TheAnalyzers_SupportEveryRule() => Assert.Equal(
        RuleCatalogue.All.Select(rule => rule.Descriptor.Id),
        new NetworkAnalyzer().SupportedDiagnostics.Concat(new UseAnalyzer().SupportedDiagnostics).Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_IsComplete(string id)
    {
        DiagnosticDescriptor descriptor = RuleOf(id).Descriptor;
        Assert.Matches("^DTG[1-7][0-9]{3}$", descriptor.Id);
        Assert.NotEmpty(Text(descriptor.Title));
        Assert.False(Text(descriptor.Title).EndsWith('.'), "A title is no sentence.");
        Assert.NotEmpty(Text(descriptor.MessageFormat));
        Assert.EndsWith(".", Text(descriptor.Description), StringComparison.Ordinal);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.EndsWith($"analyzers/docs/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpPage_HasItsSectionsInOrder(string id)
    {
        string page = HelpPage(id);
        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        string[] sections = [.. Regex.Matches(page, @"^\*\*(?<title>[^*]+)\.\*\*[ \n]+(?<text>\S)", RegexOptions.Multiline).Select(match => match.Groups["title"].Value)];
        Assert.Equal(["Fault", "Harm", "Cure", "When to suppress"], sections);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpPage_BearsTheTitleOfItsRule(string id) => Assert.Equal(
        $"# {id}: {Text(RuleOf(id).Descriptor.Title)}", HelpPage(id).Split('\n')[0].TrimEnd('\r'), ignoreCase: true);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task ExampleOfTheHelpPage_RaisesTheRule(string id)
    {
        if (Regex.Match(HelpPage(id), @"Example:\s+```csharp\n(?<code>.+?)```", RegexOptions.Singleline) is { Success: true, Groups: var code })
        {
            Assert.Contains(await Analysis.OfUseAsync(Verify.UsingNetworks(code["code"].Value)), diagnostic => diagnostic.Id == id);
            return;
        }

        if (Regex.Match(HelpPage(id), @"Example: `\[(?<operations>.+?)\](?<type> public .+)?`") is not { Success: true } example)
        {
            Assert.Contains(id, new[] { "DTG1002", "DTG1012", "DTG1015", "DTG1016", "DTG1022", "DTG7001", "DTG7003" });
            return;
        }

        string operations = example.Groups["operations"].Value;
        bool isWhole = operations.StartsWith("Network", StringComparison.Ordinal);
        string before = isWhole ? "" : operations.StartsWith("Input", StringComparison.Ordinal) ? "Network, " : "Network, Input(4), Dense(3), ";
        string type = example.Groups["type"] is { Success: true } written ? written.Value : " public partial class N;";
        Assert.Contains(await Analysis.OfAsync($"using DeepTheory.Gen;\n[{before}{operations}]{type}"), diagnostic => diagnostic.Id == id);
    }

    [Fact]
    public void NoHelpPage_IsWithoutRule() => Assert.Equal(
        RuleCatalogue.All.Select(rule => rule.Descriptor.Id),
        Directory.GetFiles(Path.Combine(Analyzers(), "docs"), "DTG*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void ReleaseFiles_ListExactlyTheRules()
    {
        string shipped = File.ReadAllText(ReleaseFile("Shipped"));
        string unshipped = "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n" + string.Concat(RuleCatalogue.All
            .Where(rule => !shipped.Contains(rule.Descriptor.Id, StringComparison.Ordinal))
            .Select(rule => $"{rule.Descriptor.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.GetType().Name}\n"));
        Written.Verify(ReleaseFile("Unshipped"), unshipped);

        static string ReleaseFile(string kind) => Path.Combine(Analyzers(), "DeepTheory.Gen.Analyzers", $"AnalyzerReleases.{kind}.md");
    }

    [Fact]
    public void Index_ListsEveryRuleWithSeverityAndFix() => Written.Verify(Path.Combine(Analyzers(), "..", "docs", "rules.md"), RuleIndex.Write(RuleCatalogue.All));

    [Fact]
    public void EveryRule_HasAFileAndATestFileOfItsName() => Assert.All(RuleCatalogue.All, rule =>
    {
        string file = Assert.Single(Directory.GetFiles(Path.Combine(Analyzers(), "DeepTheory.Gen.Analyzers", "Rules"), $"{rule.GetType().Name}.cs", SearchOption.AllDirectories));
        string band = Path.GetFileName(Path.GetDirectoryName(file))!;
        Assert.True(File.Exists(Path.Combine(Here(), "Rules", band, $"{rule.GetType().Name}Tests.cs")), $"{rule.GetType().Name} has no test file in Rules/{band}.");
    });

    [Fact]
    public void RulesWithACure_AreOfferedByTheCodeFix() => Assert.Equal(
        RuleCatalogue.All.Where(rule => rule.CodeFix is not null).Select(rule => rule.Descriptor.Id),
        new CodeFixes.NetworkCodeFix().FixableDiagnosticIds);

    private static Rule RuleOf(string id) => RuleCatalogue.All.Single(rule => rule.Descriptor.Id == id);

    private static string HelpPage(string id) => File.ReadAllText(Path.Combine(Analyzers(), "docs", $"{id}.md"));

    private static string Text(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Analyzers() => Path.GetFullPath(Path.Combine(Here(), "..", "..", "analyzers"));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
