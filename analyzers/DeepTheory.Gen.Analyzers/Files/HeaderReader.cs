using System.Globalization;
using System.Text;

namespace DeepTheory.Gen.Analyzers;

/// <summary>
/// Reads the JSON header of a safetensors file: an object of tensors, each with <c>dtype</c>, <c>shape</c> and <c>data_offsets</c>. Of anything else it needs to know no more than
/// where it ends.
/// </summary>
internal sealed class HeaderReader
{
    private const string Metadata = "__metadata__";

    /// <summary>Nothing in a header nests deeper; a damaged one must not exhaust the stack.</summary>
    private const int Deepest = 16;

    private readonly string json;
    private int place;

    private HeaderReader(string json) => this.json = json;

    /// <exception cref="FormatException">It is no such header.</exception>
    public static IReadOnlyList<StoredTensor> Read(string json)
    {
        var reader = new HeaderReader(json);
        var tensors = new List<StoredTensor>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        reader.ReadObject(0, name =>
        {
            if (!names.Add(name))
            {
                throw new FormatException($"its header names {name} twice");
            }

            if (name == Metadata)
            {
                reader.Skip(1);
            }
            else
            {
                tensors.Add(reader.ReadTensor(name));
            }
        });
        return reader.Peek() == '\0' ? tensors : throw reader.Fault("the end");
    }

    private StoredTensor ReadTensor(string name)
    {
        string? type = null;
        List<long>? axes = null;
        ReadObject(1, key =>
        {
            switch (key)
            {
                case "dtype":
                    type = ReadText();
                    break;
                case "shape":
                    axes = [];
                    ReadList(() => axes.Add(ReadNumber()));
                    break;
                default:
                    Skip(2);
                    break;
            }
        });
        return type is not null && axes is not null ? new StoredTensor(name, type, axes) : throw new FormatException($"its header gives tensor {name} no dtype or no shape");
    }

    private void ReadObject(int depth, Action<string> readValue)
    {
        if (depth > Deepest)
        {
            throw Fault("less nesting");
        }

        Take('{');
        if (Peek() != '}')
        {
            do
            {
                string name = ReadText();
                Take(':');
                readValue(name);
            }
            while (TryTake(','));
        }

        Take('}');
    }

    private void ReadList(Action readItem)
    {
        Take('[');
        if (Peek() != ']')
        {
            do
            {
                readItem();
            }
            while (TryTake(','));
        }

        Take(']');
    }

    private void Skip(int depth)
    {
        switch (Peek())
        {
            case '{':
                ReadObject(depth, _ => Skip(depth + 1));
                break;
            case '[' when depth <= Deepest:
                ReadList(() => Skip(depth + 1));
                break;
            case '"':
                ReadText();
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private long ReadNumber()
    {
        Peek();
        int start = place;
        while (place < json.Length && json[place] is >= '0' and <= '9')
        {
            place++;
        }

        return long.TryParse(json.Substring(start, place - start), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : throw Fault("a whole number");
    }

    private string ReadText()
    {
        Take('"');
        var text = new StringBuilder();
        while (place < json.Length && json[place] != '"')
        {
            char character = json[place++];
            if (character == '\\' && place < json.Length)
            {
                character = json[place++];
                if (character == 'u' && place + 4 <= json.Length && int.TryParse(json.Substring(place, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code))
                {
                    character = (char)code;
                    place += 4;
                }
            }

            text.Append(character);
        }

        Take('"');
        return text.ToString();
    }

    /// <summary>The next character that is no white space; '\0' at the end.</summary>
    private char Peek()
    {
        while (place < json.Length && json[place] is ' ' or '\t' or '\n' or '\r')
        {
            place++;
        }

        return place < json.Length ? json[place] : '\0';
    }

    private bool TryTake(char expected)
    {
        bool isThere = Peek() == expected;
        place += isThere ? 1 : 0;
        return isThere;
    }

    private void Take(char expected)
    {
        if (!TryTake(expected))
        {
            throw Fault($"'{expected}'");
        }
    }

    private FormatException Fault(string expected) => new($"it is no safetensors file: its header has something else than {expected} at character {place}");
}
