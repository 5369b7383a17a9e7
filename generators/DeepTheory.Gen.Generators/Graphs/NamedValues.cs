namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>The values that bear names in a network, or in one repetition of a block, which knows no others.</summary>
internal sealed class NamedValues
{
    /// <summary>Null for one whose layer is at fault, of which nothing more is said.</summary>
    private readonly Dictionary<string, Value?> values = new(StringComparer.Ordinal);

    /// <summary>The name of a layer whose activation may still follow; null for none.</summary>
    public string? Pending { get; private set; }

    public Value? this[string name]
    {
        set => values[name] = value;
    }

    public bool Has(string name) => values.ContainsKey(name);

    public bool TryGet(string name, out Value? value) => values.TryGetValue(name, out value);

    /// <summary>The value above, whatever it is when <see cref="Bind"/> comes, bears the name.</summary>
    public void Await(string name) => Pending = name;

    /// <summary>What the layer above gives is complete.</summary>
    public void Bind(Value? current)
    {
        if (Pending is not null && current is not null)
        {
            values[Pending] = current;
        }

        Pending = null;
    }

    /// <summary>What would bear the name, and the one awaited, is not known.</summary>
    public void Lose(string? name)
    {
        foreach (string lost in new[] { name, Pending }.OfType<string>().Where(lost => !Has(lost)))
        {
            values[lost] = null;
        }

        Pending = null;
    }

    public string? Nearest(string name) => Spelling.Nearest(name, values.Keys);

    /// <summary>For people.</summary>
    public override string ToString() =>
        values.Count == 0 ? "no value is named yet" : $"there are: {string.Join(", ", values.Keys.OrderBy(key => key, StringComparer.Ordinal))}";
}
