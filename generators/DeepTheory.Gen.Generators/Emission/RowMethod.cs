namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// A method that works row by row, with vectors no wider than a row needs: three columns in a vector of sixteen would cost the way across a
/// wide vector, twice for a softmax, for nothing.
/// </summary>
internal static class RowMethod
{
    /// <summary>Adds the method and says what to call.</summary>
    /// <param name="library">Where it goes.</param>
    /// <param name="name">The name it would like.</param>
    /// <param name="type">What it returns.</param>
    /// <param name="parameters">Type and name of each.</param>
    /// <param name="columns">Columns of a row.</param>
    /// <param name="text">Its text, given its signature.</param>
    public static string Add(KernelLibrary library, string name, string type, IReadOnlyList<string> parameters, int columns, Func<string, string> text)
    {
        string list = string.Join(", ", parameters);
        if (columns > 8)
        {
            return library.Add(name, given => text($"internal static {type} {given}<TVector>({list}) {LoopEmitter.Generic}")) + "<TVector>";
        }

        string rows = library.Add(name + "Rows", given => text($"private static {type} {given}<TVector>({list}) {LoopEmitter.Generic}"));
        string arguments = string.Join(", ", parameters.Select(Argument));
        return library.Add(name, given =>
        {
            var writer = new CodeWriter();
            writer.Write($"/// <summary><see cref=\"{rows}{{TVector}}\"/> with vectors no wider than {columns} column{(columns == 1 ? " needs" : "s need")}.</summary>");
            writer.Write(LoopEmitter.Inlined);
            using (writer.WriteBlock($"internal static {type} {given}({list})"))
            {
                Widths.Write(writer, rows, arguments, returns: type != "void", widest: columns > 4 ? 8 : 4);
            }

            return writer.ToString();
        });
    }

    private static string Argument(string parameter)
    {
        string[] words = parameter.Split(' ');
        return words[0] == "ref" ? $"ref {words[words.Length - 1]}" : words[words.Length - 1];
    }
}
