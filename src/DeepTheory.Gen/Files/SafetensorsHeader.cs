using System.Text;
using System.Text.Json;

namespace DeepTheory.Gen;

/// <summary>The JSON header of a safetensors file: which tensor lies where, and notes about the file.</summary>
internal sealed class SafetensorsHeader
{
    /// <summary>Longest header that is read, in bytes; the format's own reference reader has the same limit.</summary>
    public const int MaximumLength = 100_000_000;

    private const string MetadataKey = "__metadata__";

    private SafetensorsHeader(List<SafetensorsEntry> entries, Dictionary<string, string> metadata)
    {
        Entries = entries;
        Metadata = metadata;
    }

    /// <summary>The tensors, in the order of the header.</summary>
    public IReadOnlyList<SafetensorsEntry> Entries { get; }

    /// <summary>Notes about the file: text by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Writes the header of a file that holds the parameters one after another, padded with spaces to whole 8 bytes.</summary>
    public static byte[] Write(ParameterSet parameters, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject(MetadataKey);
            foreach ((string key, string value) in metadata)
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
            long begin = 0;
            foreach (Parameter parameter in parameters)
            {
                long end = begin + ((long)parameter.Length * sizeof(float));
                WriteEntry(writer, parameter, begin, end);
                begin = end;
            }

            writer.WriteEndObject();
        }

        while (stream.Length % 8 != 0)
        {
            stream.WriteByte((byte)' ');
        }

        return stream.ToArray();
    }

    /// <summary>Reads a header strictly: nothing unknown, nothing twice, nothing after it but spaces.</summary>
    /// <param name="json">The header's bytes.</param>
    /// <exception cref="FormatException">The header is not that of a safetensors file; the message says why.</exception>
    public static SafetensorsHeader Read(ReadOnlySpan<byte> json)
    {
        var entries = new List<SafetensorsEntry>();
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(json);
            Expect(ref reader, JsonTokenType.StartObject, "The header");
            while (ReadName(ref reader, out string name))
            {
                if (!names.Add(name))
                {
                    throw new FormatException($"The header names '{name}' twice.");
                }

                if (name == MetadataKey)
                {
                    ReadMetadata(ref reader, metadata);
                }
                else
                {
                    entries.Add(ReadEntry(ref reader, name));
                }
            }

            // Anything but white space after the object makes the reader throw.
            reader.Read();
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The header is not valid JSON: {exception.Message}", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"The header holds text that is not valid UTF-8: {exception.Message}", exception);
        }

        return new SafetensorsHeader(entries, metadata);
    }

    private static void WriteEntry(Utf8JsonWriter writer, Parameter parameter, long begin, long end)
    {
        writer.WriteStartObject(parameter.Name);
        writer.WriteString("dtype", SafetensorsFile.ElementType);
        writer.WriteStartArray("shape");
        foreach (int axis in parameter.Shape)
        {
            writer.WriteNumberValue(axis);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(begin);
        writer.WriteNumberValue(end);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void ReadMetadata(ref Utf8JsonReader reader, Dictionary<string, string> metadata)
    {
        Expect(ref reader, JsonTokenType.StartObject, $"'{MetadataKey}'");
        while (ReadName(ref reader, out string key))
        {
            if (!metadata.TryAdd(key, ReadText(ref reader, $"'{MetadataKey}', '{key}'")))
            {
                throw new FormatException($"'{MetadataKey}' names '{key}' twice.");
            }
        }
    }

    private static SafetensorsEntry ReadEntry(ref Utf8JsonReader reader, string tensor)
    {
        string? type = null;
        long[]? shape = null;
        long[]? offsets = null;
        Expect(ref reader, JsonTokenType.StartObject, $"Tensor '{tensor}'");
        while (ReadName(ref reader, out string key))
        {
            string place = $"Tensor '{tensor}', '{key}'";
            bool isFirst = key switch
            {
                "dtype" => type is null,
                "shape" => shape is null,
                "data_offsets" => offsets is null,
                _ => throw new FormatException($"{place}: expected dtype, shape or data_offsets."),
            };
            if (!isFirst)
            {
                throw new FormatException($"{place}: given twice.");
            }

            switch (key)
            {
                case "dtype":
                    type = ReadText(ref reader, place);
                    break;
                case "shape":
                    shape = ReadNumbers(ref reader, place);
                    break;
                default:
                    offsets = ReadNumbers(ref reader, place);
                    break;
            }
        }

        if (type is null || shape is null || offsets is not [long begin, long end])
        {
            throw new FormatException($"Tensor '{tensor}': expected a dtype, a shape and two data_offsets.");
        }

        return new SafetensorsEntry(tensor, type, shape, begin, end);
    }

    private static bool ReadName(ref Utf8JsonReader reader, out string name)
    {
        reader.Read();
        bool isName = reader.TokenType == JsonTokenType.PropertyName;
        name = isName ? reader.GetString()! : string.Empty;
        return isName;
    }

    private static string ReadText(ref Utf8JsonReader reader, string place)
    {
        Expect(ref reader, JsonTokenType.String, place);
        return reader.GetString()!;
    }

    private static long[] ReadNumbers(ref Utf8JsonReader reader, string place)
    {
        Expect(ref reader, JsonTokenType.StartArray, place);
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out long number) || number < 0)
            {
                throw new FormatException($"{place}: expected whole numbers from 0 on, found {Token(reader)}.");
            }

            numbers.Add(number);
        }

        return numbers.ToArray();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType expected, string place)
    {
        reader.Read();
        if (reader.TokenType != expected)
        {
            throw new FormatException($"{place}: expected {expected}, found {Token(reader)}.");
        }
    }

    private static string Token(in Utf8JsonReader reader) =>
        reader.ValueSpan.Length is 0 or > 40 ? reader.TokenType.ToString() : $"'{Encoding.UTF8.GetString(reader.ValueSpan)}'";
}
