using System.Text.RegularExpressions;

namespace DeepTheory.Gen.Analyzers.Tests.Documentation;

/// <summary>Links within the repository lead to files and headings that there are.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> AllPages => [.. Pages.All];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_LeadSomewhere(string page)
    {
        string text = InlineCode().Replace(Code().Replace(Pages.Read(page), ""), "");
        Assert.All(Link().Matches(text).Where(link => !link.Groups["path"].Value.Contains(':', StringComparison.Ordinal)), link =>
        {
            string path = link.Groups["path"].Value;
            string target = path.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, path);
            Assert.True(Path.Exists(Pages.PathOf(target)), $"{page}: there is no {path}.");
            if (link.Groups["heading"] is { Success: true, Value: var heading })
            {
                Assert.True(Anchors(Pages.Read(target)).Contains(heading), $"{page}: {target} has no heading #{heading}.");
            }
        });
    }

    [Fact]
    public void EveryPageOfDocs_StandsInTheIndex()
    {
        string index = Pages.Read("docs/README.md");
        Assert.All(Directory.GetFiles(Pages.PathOf("docs"), "*.md").Select(Path.GetFileName).Where(page => page != "README.md"), page => Assert.Contains($"({page})", index, StringComparison.Ordinal));
    }

    /// <summary>The anchors of a page's headings: in small letters, without marks, spaces as hyphens, a number behind one that has been there before.</summary>
    private static HashSet<string> Anchors(string text) =>
    [
        .. Heading().Matches(Code().Replace(text, ""))
            .Select(heading => NoAnchor().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))
            .GroupBy(anchor => anchor, StringComparer.Ordinal)
            .SelectMany(same => same.Select((anchor, number) => number == 0 ? anchor : $"{anchor}-{number}")),
    ];

    [GeneratedRegex("^ *```.*?^ *```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<path>[^)#\s]*)(#(?<heading>[^)\s]+))?\)|<img src=""(?<path>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
