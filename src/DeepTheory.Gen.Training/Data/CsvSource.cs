using System.Globalization;
using CsvHelper;

namespace DeepTheory.Gen;

/// <summary>Reads a CSV file line by line; every fault names the file, the line and the column.</summary>
internal sealed class CsvSource
{
    private readonly string path;
    private readonly CsvOptions options;
    private readonly CsvReader reader;
    private readonly List<float> inputs = [];
    private readonly List<float> targets = [];
    private readonly List<string> labels = [];
    private readonly List<long> labelLines = [];
    private string[] columns = [];
    private int[] inputColumns = [];
    private int[] targetColumns = [];

    private CsvSource(string path, CsvOptions options, CsvReader reader)
    {
        this.path = path;
        this.options = options;
        this.reader = reader;
    }

    /// <summary>Reads the whole file.</summary>
    public static Dataset Read(string path, CsvOptions options)
    {
        using CsvReader reader = CsvReader.FromFile(path, new CsvReaderOptions
        {
            Separator = options.Separator,
            HasHeader = options.HasHeader,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        try
        {
            return new CsvSource(path, options, reader).Read();
        }
        catch (CsvFormatException exception)
        {
            throw new InvalidDataException($"'{path}', line {exception.LineNumber}: {exception.Message}", exception);
        }
    }

    private Dataset Read()
    {
        bool hasLine = reader.Read();
        if (!hasLine)
        {
            throw new InvalidDataException($"'{path}' holds no samples.");
        }

        columns = options.HasHeader
            ? reader.Headers.ToArray()
            : Enumerable.Range(1, reader.FieldCount).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        AssignColumns();
        while (hasLine)
        {
            ReadLine();
            hasLine = reader.Read();
        }

        string[] classNames = options.TargetIsClass ? IndexLabels() : [];
        return new Dataset(inputs.ToArray(), targets.ToArray(), inputColumns.Length, targetColumns.Length, classNames);
    }

    private void AssignColumns()
    {
        string? twice = columns.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new InvalidDataException($"'{path}', line 1: two columns are named '{twice}'.");
        }

        int[] ignored = options.IgnoredColumns.Select(FindColumn).ToArray();
        targetColumns = options.TargetColumns.Count > 0
            ? options.TargetColumns.Select(FindColumn).ToArray()
            : [Enumerable.Range(0, columns.Length).Except(ignored).DefaultIfEmpty(columns.Length - 1).Last()];
        inputColumns = Enumerable.Range(0, columns.Length).Except(ignored).Except(targetColumns).ToArray();
        if (inputColumns.Length == 0)
        {
            throw new InvalidDataException($"'{path}' has no columns left for the input; there are: {string.Join(", ", columns)}.");
        }

        if (options.TargetIsClass && targetColumns.Length != 1)
        {
            throw new ArgumentException($"One column names the class, but {targetColumns.Length} target columns were given.");
        }
    }

    private int FindColumn(string name)
    {
        int index = Array.IndexOf(columns, name);
        return index >= 0
            ? index
            : throw new InvalidDataException($"'{path}' has no column '{name}'; there are: {string.Join(", ", columns)}.");
    }

    private void ReadLine()
    {
        if (reader.FieldCount != columns.Length)
        {
            throw new InvalidDataException(
                $"'{path}', line {reader.LineNumber}: expected {columns.Length} columns, found {reader.FieldCount}.");
        }

        foreach (int column in inputColumns)
        {
            inputs.Add(ReadNumber(column));
        }

        if (options.TargetIsClass)
        {
            labels.Add(ReadLabel(targetColumns[0]));
            labelLines.Add(reader.LineNumber);
            return;
        }

        foreach (int column in targetColumns)
        {
            targets.Add(ReadNumber(column));
        }
    }

    private float ReadNumber(int column)
    {
        ReadOnlySpan<byte> text = reader.GetSpan(column);
        if (!float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) || !float.IsFinite(number))
        {
            string cure = targetColumns.Contains(column)
                ? $" If the column names classes, set {nameof(CsvOptions)}.{nameof(CsvOptions.TargetIsClass)}."
                : string.Empty;
            throw new InvalidDataException($"{Place(column)}: expected a finite number, found '{reader.GetString(column)}'.{cure}");
        }

        return number;
    }

    private string ReadLabel(int column)
    {
        string label = reader.GetString(column);
        return label.Length > 0 ? label : throw new InvalidDataException($"{Place(column)}: expected the name of a class, found nothing.");
    }

    private string[] IndexLabels()
    {
        string[] names = options.ClassLabels.Count > 0 ? options.ClassLabels.ToArray() : SortedLabels();
        var indices = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            indices.TryAdd(names[i], i);
        }

        for (int i = 0; i < labels.Count; i++)
        {
            if (!indices.TryGetValue(labels[i], out int index))
            {
                throw new InvalidDataException(
                    $"'{path}', line {labelLines[i]}, column '{columns[targetColumns[0]]}': " +
                    $"expected one of the classes {string.Join(", ", names)}; found '{labels[i]}'.");
            }

            targets.Add(index);
        }

        return names;
    }

    private string[] SortedLabels()
    {
        string[] distinct = labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return distinct.All(label => long.TryParse(label, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            ? distinct.OrderBy(label => long.Parse(label, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToArray()
            : distinct;
    }

    private string Place(int column) => $"'{path}', line {reader.LineNumber}, column '{columns[column]}'";
}
