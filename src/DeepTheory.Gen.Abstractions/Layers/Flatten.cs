using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Reads a value of any shape as one axis, in row-major order: [channels, height, width] becomes [channels · height · width].</summary>
public sealed class FlattenAttribute : LayerAttribute
{
    internal override Computation Apply(IReadOnlyList<Shape> inputs) => new ReshapeComputation(new Shape(inputs[0].Length));
}
