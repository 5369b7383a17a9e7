using System.Text.RegularExpressions;

namespace DeepTheory.Gen.Analyzers.Tests.Documentation;

/// <summary>
/// A block of code of a page. A comment before it, which the reader does not see, says what the block takes for granted, in one or more of these words with semicolons between:
/// <c>snippet: given Dataset train, float[] input</c> for variables, <c>snippet: continues</c> for what the block before declares, <c>snippet: faulty DTG1001 DTG3002</c> for the diagnostics
/// that it is to show, <c>snippet: emitted Xor.Forward</c> for lines of an emitted file, with <c>…</c> where some are left out,
/// <c>snippet: weights digits.safetensors</c> for a file that the project has, <c>snippet: output</c> for what the program before prints, and <c>snippet: says</c> for what the compiler says of the faulty block before.
/// </summary>
internal sealed partial record Snippet(string Page, int Line, string Language, string Code)
{
    /// <summary>What is given, as parameters of a method.</summary>
    public string Given { get; private init; } = "";

    public bool Continues { get; private init; }

    /// <summary>Diagnostics that it is to show, in order.</summary>
    public string[] Faults { get; private init; } = [];

    /// <summary>The emitted file whose lines it is; empty if it is none.</summary>
    public string Emitted { get; private init; } = "";

    /// <summary>The file of trained parameters that its network names; empty if it names none.</summary>
    public string Weights { get; private init; } = "";

    /// <summary>Whether it is what the program before prints.</summary>
    public bool IsOutput { get; private init; }

    /// <summary>Whether it is what the compiler says of the faulty block before.</summary>
    public bool IsSaid { get; private init; }

    /// <summary>Whether it is a whole file, not a part of one.</summary>
    public bool IsFile => Code.StartsWith("using DeepTheory.Gen;\n", StringComparison.Ordinal);

    /// <summary>Line of the page behind the last of the code.</summary>
    public int EndLine => Line + Code.Count(letter => letter == '\n');

    public override string ToString() => $"{Page}:{Line}";

    public static IEnumerable<Snippet> Of(string page)
    {
        string text = Pages.Read(page);
        foreach (Match block in Block().Matches(text))
        {
            Group code = block.Groups["code"];
            var snippet = new Snippet(page, text.AsSpan(0, code.Index).Count('\n') + 1, block.Groups["language"].Value, Unindent(code.Value, block.Groups["indent"].Length));
            yield return block.Groups["marks"].Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Aggregate(snippet, Mark);
        }
    }

    /// <summary>A block in a list stands further to the right.</summary>
    private static string Unindent(string code, int indent) => string.Join('\n', code.Split('\n').Select(line => line.Length >= indent ? line[indent..] : line));

    private static Snippet Mark(Snippet snippet, string mark)
    {
        string[] words = mark.Split(' ', 2);
        string rest = words.Length == 2 ? words[1] : "";
        return words[0] switch
        {
            "given" => snippet with { Given = rest },
            "continues" => snippet with { Continues = true },
            "faulty" => snippet with { Faults = [.. rest.Split(' ').Order(StringComparer.Ordinal)] },
            "emitted" => snippet with { Emitted = rest },
            "weights" => snippet with { Weights = rest },
            "says" => snippet with { IsSaid = true },
            "output" => snippet with { IsOutput = true },
            _ => throw new InvalidDataException($"{snippet}: there is no mark '{mark}'."),
        };
    }

    [GeneratedRegex(@"(?:^ *<!-- snippet: (?<marks>[^\n]*?) -->\n+)?^(?<indent> *)```(?<language>\w*)\n(?<code>.*?)^\k<indent>```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
