namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>Names of layers, values and tensors, of which no two are the same.</summary>
internal sealed class UniqueNames
{
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "input", "target", "output", "parameters", "gradients", "scratch", "rows" };

    /// <summary>The word with the number of its occurrence.</summary>
    public string Numbered(string word)
    {
        do
        {
            counters.TryGetValue(word, out int count);
            counters[word] = count + 1;
        }
        while (!taken.Add(word + counters[word]));

        return word + counters[word];
    }

    /// <summary>The name, with a number where it is taken.</summary>
    public string Unused(string name)
    {
        string unused = name;
        for (int i = 2; !taken.Add(unused); i++)
        {
            unused = name + i;
        }

        return unused;
    }
}
