using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace DeepTheory.Gen.Testing;

/// <summary>
/// Source with marks that say where diagnostics are expected: <c>[|text|]</c> for the analyzer's only rule,
/// <c>{|DTG2001:text|}</c> for a rule by ID, <c>{|#0:text|}</c> for a place that an expected diagnostic refers to by number.
/// Marks nest.
/// </summary>
/// <param name="Text">The source without marks.</param>
/// <param name="UnnamedSpans">What stands in <c>[|…|]</c>.</param>
/// <param name="DiagnosticSpans">What stands in <c>{|ID:…|}</c>.</param>
/// <param name="Locations">What stands in <c>{|#n:…|}</c>, by number.</param>
public sealed record MarkedSource(
    string Text,
    ImmutableArray<TextSpan> UnnamedSpans,
    ImmutableArray<MarkedDiagnostic> DiagnosticSpans,
    ImmutableDictionary<int, TextSpan> Locations)
{
    /// <summary>Takes the marks out of a source.</summary>
    /// <exception cref="FormatException">A mark is opened and not closed, or closed and not opened, or a number is used twice.</exception>
    public static MarkedSource Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var open = new Stack<(int Start, string? Key)>();
        ImmutableArray<TextSpan>.Builder unnamed = ImmutableArray.CreateBuilder<TextSpan>();
        ImmutableArray<MarkedDiagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<MarkedDiagnostic>();
        ImmutableDictionary<int, TextSpan>.Builder locations = ImmutableDictionary.CreateBuilder<int, TextSpan>();

        int position = 0;
        while (position < markup.Length)
        {
            ReadOnlySpan<char> rest = markup.AsSpan(position);
            if (rest.StartsWith("[|"))
            {
                open.Push((text.Length, null));
                position += 2;
            }
            else if (rest.StartsWith("{|") && KeyLength(rest[2..]) is > 0 and int keyLength)
            {
                open.Push((text.Length, rest.Slice(2, keyLength).ToString()));
                position += 2 + keyLength + 1;
            }
            else if (rest.StartsWith("|]"))
            {
                unnamed.Add(Close(wantsKey: false).Span);
                position += 2;
            }
            else if (rest.StartsWith("|}"))
            {
                (TextSpan span, string? key) = Close(wantsKey: true);
                if (!key!.StartsWith('#'))
                {
                    diagnostics.Add(new MarkedDiagnostic(key, span));
                }
                else if (!locations.TryAdd(int.Parse(key.AsSpan(1)), span))
                {
                    throw new FormatException($"The mark {{|{key}:…|}} is used twice.");
                }

                position += 2;
            }
            else
            {
                text.Append(markup[position++]);
            }
        }

        if (open.Count > 0)
        {
            (int start, string? key) = open.Peek();
            throw new FormatException($"The mark {Opening(key)} before '{Excerpt(text, start)}' is never closed.");
        }

        return new MarkedSource(text.ToString(), unnamed.ToImmutable(), diagnostics.ToImmutable(), locations.ToImmutable());

        (TextSpan Span, string? Key) Close(bool wantsKey)
        {
            string closing = wantsKey ? "|}" : "|]";
            if (!open.TryPop(out (int Start, string? Key) mark))
            {
                throw new FormatException($"The mark {closing} after '{Excerpt(text, Math.Max(0, text.Length - 20))}' closes nothing.");
            }

            return wantsKey == (mark.Key is not null)
                ? (TextSpan.FromBounds(mark.Start, text.Length), mark.Key)
                : throw new FormatException($"The mark {Opening(mark.Key)} before '{Excerpt(text, mark.Start)}' is closed by {closing}.");
        }
    }

    private static string Opening(string? key) => key is null ? "[|" : $"{{|{key}:";

    private static string Excerpt(StringBuilder text, int start) => text.ToString(start, Math.Min(20, text.Length - start)).ReplaceLineEndings(" ");

    /// <summary>Length of <c>DTG2001</c> or <c>#0</c> before a colon; 0 where there is no such key.</summary>
    private static int KeyLength(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 1)
        {
            return 0;
        }

        ReadOnlySpan<char> key = text[..colon];
        bool isNumber = key[0] == '#' && key.Length > 1 && !key[1..].ContainsAnyExceptInRange('0', '9');
        bool isIdentifier = char.IsAsciiLetter(key[0]);
        foreach (char character in key)
        {
            isIdentifier &= char.IsAsciiLetterOrDigit(character) || character == '_';
        }

        return isNumber || isIdentifier ? colon : 0;
    }
}
