namespace DeepTheory.Gen;

/// <summary>How <see cref="Dataset.FromCsv"/> reads a file.</summary>
public sealed record CsvOptions
{
    /// <summary>The ASCII character between columns; if null, found out among comma, semicolon, tab and vertical bar.</summary>
    public char? Separator { get; init; }

    /// <summary>Whether the first line names the columns. Without a header, columns are named <c>1</c>, <c>2</c>, ….</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Columns of the target, by name; if empty, the last column.</summary>
    public IReadOnlyList<string> TargetColumns { get; init; } = [];

    /// <summary>Columns that are left out, by name: identifiers, remarks.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>
    /// Whether the target column holds labels of classes, as text or as numbers. A target then is the label's index in
    /// <see cref="ClassLabels"/>.
    /// </summary>
    public bool TargetIsClass { get; init; }

    /// <summary>
    /// The labels in the order of their indices; any other label is an error. If empty, the labels found in the file in
    /// order: whole numbers by value, text by its characters.
    /// </summary>
    public IReadOnlyList<string> ClassLabels { get; init; } = [];
}
