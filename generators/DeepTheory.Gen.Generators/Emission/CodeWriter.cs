using System.Text;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>Text with indentation: templates are raw strings that look like what they give.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;
    private bool isAfterBlock;

    /// <summary>
    /// Writes lines, each at the present depth. An empty line stays empty; one is put between a block and what follows it.
    /// </summary>
    public void Write(string lines)
    {
        if (isAfterBlock && !lines.StartsWith("}", StringComparison.Ordinal) && !lines.StartsWith("else", StringComparison.Ordinal))
        {
            text.Append('\n');
        }

        isAfterBlock = false;
        foreach (string line in lines.Replace("\r", "").Split('\n'))
        {
            if (line.Length > 0)
            {
                text.Append(' ', 4 * depth).Append(line);
            }

            text.Append('\n');
        }
    }

    /// <summary>An empty line between members.</summary>
    public void Gap()
    {
        isAfterBlock = false;
        text.Append('\n');
    }

    /// <summary>A line, a brace, and what follows one step deeper until disposed.</summary>
    public Block WriteBlock(string header, string end = "}")
    {
        Write(header + "\n{");
        depth++;
        return new Block(this, end);
    }

    public override string ToString() => text.ToString();

    /// <summary>An open brace.</summary>
    internal readonly struct Block(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.Write(end);
            writer.isAfterBlock = true;
        }
    }
}
