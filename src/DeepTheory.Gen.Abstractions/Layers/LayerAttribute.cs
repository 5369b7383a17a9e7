using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>A layer: takes the value above it (and those it names), gives a new one.</summary>
public abstract class LayerAttribute : OperationAttribute
{
    /// <summary>
    /// Name of the layer's result, with the activation that follows applied, for <see cref="FromAttribute"/>,
    /// <see cref="AddAttribute"/> and <see cref="ConcatenateAttribute"/>. The layer's parameters carry it too.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>Names of values it takes besides the one above it.</summary>
    internal virtual IReadOnlyList<string> Sources => [];

    /// <summary>What it computes from values of the given shapes, the value above it first.</summary>
    /// <exception cref="ShapeException">It cannot take these shapes.</exception>
    internal abstract Computation Apply(IReadOnlyList<Shape> inputs);
}
