namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The names of a method or type that are taken.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public NameScope(params string[] taken) => this.taken.UnionWith(taken);

    /// <summary>The name, with a number where it is taken; taken from then on.</summary>
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
