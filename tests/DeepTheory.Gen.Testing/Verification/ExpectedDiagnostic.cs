using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Testing;

/// <summary>An expectation whose place is known.</summary>
internal sealed record ExpectedDiagnostic(string Id, TextSpan? Span, DiagnosticSeverity? Severity, string? Message, bool StartOnly = false)
{
    public bool Matches(Diagnostic actual) => actual.Id == Id
        && (Span is not { } span || (StartOnly ? actual.Location.SourceSpan.Start == span.Start : actual.Location.SourceSpan == span))
        && (Severity is not { } severity || actual.Severity == severity)
        && (Message is null || actual.GetMessage(CultureInfo.InvariantCulture) == Message);

    public string Describe(SourceText text)
    {
        string severity = Severity is { } known ? $"{known.ToString().ToLowerInvariant()} " : "";
        string message = Message is null ? "" : $": {Message}";
        return $"{Place(text, Span, StartOnly)}: {severity}{Id}{message}";
    }

    public static string Describe(SourceText text, Diagnostic actual) =>
        $"{Place(text, actual.Location.IsInSource ? actual.Location.SourceSpan : null, startOnly: false)}: "
        + $"{actual.Severity.ToString().ToLowerInvariant()} {actual.Id}: {actual.GetMessage(CultureInfo.InvariantCulture)}";

    private static string Place(SourceText text, TextSpan? span, bool startOnly)
    {
        if (span is not { } known || known.End > text.Length)
        {
            return "(anywhere)";
        }

        LinePositionSpan lines = text.Lines.GetLinePositionSpan(known);
        string start = $"({lines.Start.Line + 1},{lines.Start.Character + 1})";
        return startOnly ? start : $"{start}-({lines.End.Line + 1},{lines.End.Character + 1}) '{text.ToString(known).ReplaceLineEndings(" ")}'";
    }
}
