using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>The pages of docs/derivations and the catalogue say the same.</summary>
public sealed partial class DerivationPagesTests
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder(), "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Everything => string.Concat(Pages.Select(row => Read(row.Data)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tables_AreThoseOfTheCatalogue(string page)
    {
        string text = Read(page);
        string expected = Block().Replace(text, block => $"<!-- catalogue: {block.Groups["room"].Value} -->\n{CatalogueTables.Of(block.Groups["room"].Value)}<!-- end -->");
        if (Environment.GetEnvironmentVariable(Snapshot.UpdateVariable) == "1")
        {
            File.WriteAllText(Path.Combine(Folder(), page), expected);
            return;
        }

        TextDifference.Verify(expected, text, $"A table of {page} differs from the catalogue. If the catalogue is right, set {Snapshot.UpdateVariable}=1 to rewrite it.");
    }

    [Fact]
    public void EveryRoomOfExpressions_HasItsTable()
    {
        string[] rooms = [.. Block().Matches(Everything).Select(block => block.Groups["room"].Value).Order(StringComparer.Ordinal)];
        Assert.Equal(CatalogueTables.Rooms, rooms);
    }

    [Fact]
    public void EveryOperation_IsDerivedInThePages()
    {
        string prose = Prose(Everything);
        Assert.All(
            Catalogue.Standard.Types.Select(type => type.Name[..^"Attribute".Length]),
            word => Assert.True(prose.Contains($"`{word}`", StringComparison.Ordinal), $"{word} stands on no page of docs/derivations: derive it on that of its family."));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_LeadToPagesAndHeadings(string page) => Assert.All(Link().Matches(Prose(Read(page))), link =>
    {
        string target = link.Groups["page"].Value is { Length: > 0 } other ? other : page;
        Assert.Contains(target, Pages.Select(row => row.Data));
        if (link.Groups["heading"] is { Success: true, Value: var heading })
        {
            Assert.Contains(heading, Heading().Matches(Read(target)).Select(match => Anchor(match.Groups["text"].Value)));
        }
    });

    private static string Prose(string text) => Block().Replace(text, "");

    private static string Anchor(string heading) => NoAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string Read(string page) => File.ReadAllText(Path.Combine(Folder(), page)).ReplaceLineEndings("\n");

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs", "derivations"));

    [GeneratedRegex("<!-- catalogue: (?<room>\\S+) -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<page>[^)#:]*)(#(?<heading>[^)]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
