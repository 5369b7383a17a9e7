using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Testing;

/// <summary>Holds diagnostics against expectations: each expectation takes one diagnostic, and none may be left over on either side.</summary>
internal static class DiagnosticComparison
{
    /// <exception cref="VerificationException">Something is missing or was not expected; the message lists both.</exception>
    public static void Verify(SourceText text, IReadOnlyList<ExpectedDiagnostic> expected, IReadOnlyList<Diagnostic> actual, string subject)
    {
        // The strictest expectations choose first, so that a loose one cannot take what only a strict one's match could be.
        List<Diagnostic> unexpected = [.. actual];
        var missing = new List<ExpectedDiagnostic>();
        foreach (ExpectedDiagnostic expectation in expected.OrderByDescending(Strictness))
        {
            int match = unexpected.FindIndex(expectation.Matches);
            if (match < 0)
            {
                missing.Add(expectation);
            }
            else
            {
                unexpected.RemoveAt(match);
            }
        }

        if (missing.Count == 0 && unexpected.Count == 0)
        {
            return;
        }

        var message = new StringBuilder($"The diagnostics of {subject} differ from those expected.");
        AppendList(message, "Missing", missing.Select(expectation => expectation.Describe(text)));
        AppendList(message, "Not expected", unexpected.Select(diagnostic => ExpectedDiagnostic.Describe(text, diagnostic)));
        AppendList(message, "All that were reported", actual.Select(diagnostic => ExpectedDiagnostic.Describe(text, diagnostic)));
        message.AppendLine().AppendLine("Source:").Append(text);
        throw new VerificationException(message.ToString());
    }

    private static int Strictness(ExpectedDiagnostic expectation) =>
        (expectation.Span is null ? 0 : expectation.StartOnly ? 2 : 4) + (expectation.Message is null ? 0 : 2) + (expectation.Severity is null ? 0 : 1);

    private static void AppendList(StringBuilder message, string title, IEnumerable<string> lines)
    {
        message.AppendLine().Append(title).Append(':');
        bool any = false;
        foreach (string line in lines)
        {
            message.AppendLine().Append("  ").Append(line);
            any = true;
        }

        if (!any)
        {
            message.Append(" none");
        }
    }
}
