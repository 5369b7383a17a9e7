namespace DeepTheory.Gen;

/// <summary>
/// Names the value above as a further output: <c>[Dense(8), Tanh, Output("code")]</c> gives the network <c>PredictCode</c>, which computes no more of it
/// than that value needs, and <c>CodeLength</c>. <see cref="FromAttribute"/>, <see cref="AddAttribute"/> and <see cref="ConcatenateAttribute"/> know the
/// value by this name too.
/// </summary>
/// <param name="name">Name of the output.</param>
public sealed class OutputAttribute(string name) : OperationAttribute
{
    /// <summary>Name of the output.</summary>
    public string Name { get; } = name;

    internal override string? Fault => string.IsNullOrWhiteSpace(Name) ? "name is empty, but PredictName bears it" : null;
}
