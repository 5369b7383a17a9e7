namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The names of a method or type that are taken.</summary>
internal sealed class NameScope
{
    private readonly NameScope? outer;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> takenWithin = new(StringComparer.Ordinal);

    public NameScope(params string[] taken) => this.taken.UnionWith(taken);

    private NameScope(NameScope outer) => this.outer = outer;

    /// <summary>A scope within this one: its names are free again in the next, but never in this one.</summary>
    public NameScope Inner() => new(this);

    /// <summary>The name, with a number where it is taken; taken from then on.</summary>
    public string Unused(string name)
    {
        string unused = name;
        for (int i = 2; IsTaken(unused) || takenWithin.Contains(unused); i++)
        {
            unused = char.IsDigit(name[name.Length - 1]) ? $"{name}_{i}" : name + i;
        }

        taken.Add(unused);
        for (NameScope? scope = outer; scope is not null; scope = scope.outer)
        {
            scope.takenWithin.Add(unused);
        }

        return unused;
    }

    private bool IsTaken(string name) => taken.Contains(name) || (outer?.IsTaken(name) ?? false);
}
