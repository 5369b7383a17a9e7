using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace DeepTheory.Gen.Testing;

/// <summary>Compares texts line by line and shows where they differ.</summary>
public static class TextDifference
{
    private const int ContextLines = 3;

    /// <summary>The texts are the same; line endings do not count.</summary>
    /// <exception cref="VerificationException">They are not; the message shows the lines with what stands around them.</exception>
    public static void Verify(string expected, string actual, string complaint)
    {
        expected = Normalize(expected);
        actual = Normalize(actual);
        if (expected != actual)
        {
            throw new VerificationException($"{complaint}{Environment.NewLine}{Show(expected, actual)}");
        }
    }

    /// <summary>The lines that differ: <c>-</c> is expected and missing, <c>+</c> is there and not expected.</summary>
    public static string Show(string expected, string actual)
    {
        DiffResult difference = new Differ().CreateLineDiffs(Normalize(expected), Normalize(actual), ignoreWhitespace: false);
        var text = new StringBuilder("(- expected, + actual)");
        int shown = 0;
        for (int index = 0; index < difference.DiffBlocks.Count; index++)
        {
            DiffBlock block = difference.DiffBlocks[index];
            int next = index + 1 < difference.DiffBlocks.Count ? difference.DiffBlocks[index + 1].DeleteStartA : difference.PiecesOld.Length;
            int contextStart = Math.Max(shown, block.DeleteStartA - ContextLines);
            int deleteEnd = block.DeleteStartA + block.DeleteCountA;
            int contextEnd = Math.Min(next, deleteEnd + ContextLines);
            if (contextStart > shown)
            {
                text.AppendLine().Append($"@ line {contextStart + 1}");
            }

            Append(' ', difference.PiecesOld[contextStart..block.DeleteStartA]);
            Append('-', difference.PiecesOld[block.DeleteStartA..deleteEnd]);
            Append('+', difference.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            Append(' ', difference.PiecesOld[deleteEnd..contextEnd]);
            shown = contextEnd;
        }

        return text.ToString();

        void Append(char sign, IEnumerable<string> lines)
        {
            foreach (string line in lines)
            {
                text.AppendLine().Append(sign).Append(' ').Append(line);
            }
        }
    }

    internal static string Normalize(string text) => text.ReplaceLineEndings("\n");
}
