using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Reads a value under another shape, in row-major order: [48] becomes [3, 4, 4]. Nothing moves.</summary>
/// <param name="shape">Lengths of the axes, each 1 or more.</param>
public sealed class ReshapeAttribute(params int[] shape) : LayerAttribute
{
    internal override string? Fault => shape is not { Length: > 0 } ? "Reshape names no axis"
        : shape.Any(axis => axis < 1) ? $"Reshape is {new Shape(shape)}, but every axis must be 1 or more"
        : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs) =>
        shape.Aggregate(1L, (product, axis) => Math.Min(product * axis, int.MaxValue)) == inputs[0].Length
            ? new ReshapeComputation(new Shape(shape))
            : throw new ShapeException($"Reshape to {new Shape(shape)} expects as many numbers, but is given {inputs[0]}");
}
