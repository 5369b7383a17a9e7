using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Testing;

/// <summary>A diagnostic that a test expects. What is not said (place, message, severity) is not compared.</summary>
public sealed record DiagnosticResult
{
    private readonly LocalizableString? messageFormat;
    private readonly int? locationKey;
    private readonly LinePositionSpan? lines;
    private readonly bool startOnly;

    /// <summary>A rule by ID, of any severity.</summary>
    public DiagnosticResult(string id) => Id = id;

    /// <summary>A rule, of its default severity.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
    {
        Id = descriptor.Id;
        Severity = descriptor.DefaultSeverity;
        messageFormat = descriptor.MessageFormat;
    }

    /// <summary>A rule by ID and severity.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
    }

    /// <summary>The rule.</summary>
    public string Id { get; }

    /// <summary>How severe it must be; null where any will do.</summary>
    public DiagnosticSeverity? Severity { get; private init; }

    /// <summary>What it must say; null where any will do.</summary>
    public string? Message { get; private init; }

    /// <summary>An error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    /// <summary>A warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    /// <summary>It stands where the mark <c>{|#key:…|}</c> is.</summary>
    public DiagnosticResult WithLocation(int markupKey) => new(this, markupKey, null, startOnly: false);

    /// <summary>It begins at this line and column, counted from 1.</summary>
    public DiagnosticResult WithLocation(int line, int column)
    {
        var start = new LinePosition(line - 1, column - 1);
        return new(this, null, new LinePositionSpan(start, start), startOnly: true);
    }

    /// <summary>It reaches from here to there, counted from 1.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) => new(
        this, null, new LinePositionSpan(new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)), startOnly: false);

    /// <summary>It says exactly this.</summary>
    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    /// <summary>It says what the rule says with these arguments.</summary>
    /// <exception cref="InvalidOperationException">The rule was given by ID alone, so that its message is not known.</exception>
    public DiagnosticResult WithArguments(params object[] arguments) => messageFormat is null
        ? throw new InvalidOperationException($"{Id} was given by ID alone. Arguments need the rule's descriptor; or say WithMessage.")
        : this with { Message = string.Format(CultureInfo.InvariantCulture, messageFormat.ToString(CultureInfo.InvariantCulture), arguments) };

    /// <summary>It is this severe.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", Parts());

    /// <summary>The same expectation with its place found in the source.</summary>
    internal ExpectedDiagnostic Resolve(SourceText text, ImmutableDictionary<int, TextSpan> marks)
    {
        if (locationKey is { } key)
        {
            return marks.TryGetValue(key, out TextSpan span)
                ? new ExpectedDiagnostic(Id, span, Severity, Message)
                : throw new FormatException($"{Id} is expected at {{|#{key}:…|}}, but the source has no such mark.");
        }

        if (lines is not { } place)
        {
            return new ExpectedDiagnostic(Id, null, Severity, Message);
        }

        return startOnly
            ? new ExpectedDiagnostic(Id, new TextSpan(text.Lines.GetPosition(place.Start), 0), Severity, Message, StartOnly: true)
            : new ExpectedDiagnostic(Id, text.Lines.GetTextSpan(place), Severity, Message);
    }

    private DiagnosticResult(DiagnosticResult other, int? locationKey, LinePositionSpan? lines, bool startOnly)
        : this(other)
    {
        this.locationKey = locationKey;
        this.lines = lines;
        this.startOnly = startOnly;
    }

    private IEnumerable<string> Parts()
    {
        yield return Id;
        if (locationKey is { } key)
        {
            yield return $"at {{|#{key}:…|}}";
        }
        else if (lines is { } place)
        {
            yield return $"at ({place.Start.Line + 1},{place.Start.Character + 1})";
        }

        if (Message is not null)
        {
            yield return $"\"{Message}\"";
        }
    }
}
