namespace DeepTheory.Gen;

/// <summary>Starts again from a named value: the layers that follow take it instead of the value above.</summary>
/// <param name="source">Name of the value.</param>
public sealed class FromAttribute(string source) : OperationAttribute
{
    /// <summary>Name of the value.</summary>
    public string Source { get; } = source;
}
