using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>What a sample looks like: <c>[Input(64)]</c> for 64 numbers, <c>[Input(3, 32, 32)]</c> for channels, height and width.</summary>
/// <param name="shape">Lengths of the axes, each 1 or more.</param>
public sealed class InputAttribute(params int[] shape) : OperationAttribute
{
    /// <summary>Name of the input, for use further down.</summary>
    public string? Name { get; set; }

    internal Shape Shape => new(shape ?? []);

    internal override string? Fault => shape is not { Length: > 0 } ? "Input names no axis"
        : shape.Any(axis => axis < 1) ? $"Input is {Shape}, but every axis must be 1 or more"
        : shape.Aggregate(1L, (product, axis) => Math.Min(product * axis, int.MaxValue)) > 1 << 28 ? $"Input {Shape} holds more than 2^28 numbers"
        : null;
}
