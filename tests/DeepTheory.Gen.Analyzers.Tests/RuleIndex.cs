using System.Globalization;
using System.Text;

namespace DeepTheory.Gen.Analyzers.Tests;

/// <summary>The page that lists every rule.</summary>
internal static class RuleIndex
{
    public static string Write(IReadOnlyCollection<Rule> rules)
    {
        var page = new StringBuilder(
            """
            # Rules

            What the analyzers find while a network is typed. Each rule has a page with the fault, the harm, the cure and when to suppress it; its severity can be set in
            `.editorconfig`, as in `dotnet_diagnostic.DTG3003.severity = none`. This page is written from the rules themselves.

            """);
        foreach (IGrouping<string, Rule> band in rules.GroupBy(rule => rule.Descriptor.Category))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {band.Key}\n\n| Rule | Finds | Severity | Fix |\n|---|---|---|---|\n");
            foreach (Rule rule in band)
            {
                string id = rule.Descriptor.Id;
                page.Append(CultureInfo.InvariantCulture, $"| [{id}](../analyzers/docs/{id}.md) | {rule.Descriptor.Title} | {rule.Descriptor.DefaultSeverity} | {rule.CodeFix} |\n");
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }
}
