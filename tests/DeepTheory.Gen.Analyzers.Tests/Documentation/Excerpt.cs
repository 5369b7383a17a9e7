using System.Globalization;

namespace DeepTheory.Gen.Analyzers.Tests.Documentation;

/// <summary>Lines of a longer text as a page shows them: runs in the text's order, and a line that begins with … where some are left out.</summary>
internal static class Excerpt
{
    /// <param name="excerpt">What the page shows.</param>
    /// <param name="text">What it is taken from.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="isMeasured">Whether fractions may be a little different: another processor rounds otherwise.</param>
    public static void Verify(string excerpt, string text, string place, bool isMeasured = false)
    {
        string[] lines = Lines(text);
        int next = 0;
        bool isGap = false;
        foreach (string line in Lines(excerpt))
        {
            if (line.TrimStart().StartsWith('…'))
            {
                isGap = true;
                continue;
            }

            int found = isGap ? Array.FindIndex(lines, next, IsShown) : next < lines.Length && IsShown(lines[next]) ? next : -1;
            Assert.True(found >= 0, $"{place} shows a line that is not there{(isGap ? " any more" : ", or not at this place")}:\n{line}\nThe text:\n{text}");
            next = found + 1;
            isGap = false;

            bool IsShown(string other) => line == other || (isMeasured && IsAlike(line, other));
        }

        Assert.True(isGap || next == lines.Length, $"{place} ends, but the text goes on:\n{string.Join("\n", lines.Skip(next))}\nA line … says that something is left out.");
    }

    /// <summary>The same words, and numbers with a point that differ by a twentieth at most.</summary>
    private static bool IsAlike(string line, string other) => Words(line) is var words && Words(other) is var others && words.Length == others.Length
        && words.Zip(others).All(pair => pair.First == pair.Second || (Fraction(pair.First) is { } first && Fraction(pair.Second) is { } second && Math.Abs(first - second) <= 0.05));

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double? Fraction(string word) =>
        word.Contains('.', StringComparison.Ordinal) && double.TryParse(word.TrimEnd('.', ','), CultureInfo.InvariantCulture, out double number) ? number : null;

    private static string[] Lines(string text) => [.. text.TrimEnd().Split('\n').Select(line => line.TrimEnd())];
}
