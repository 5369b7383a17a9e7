using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Puts named values after the value above, along the first axis (features of a vector, channels of an image).</summary>
/// <param name="sources">Names of the values to append, in order.</param>
public sealed class ConcatenateAttribute(params string[] sources) : LayerAttribute
{
    internal override IReadOnlyList<string> Sources => sources ?? [];

    internal override string? Fault => Sources.Count == 0 ? "Concatenate names no value to append" : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        for (int i = 1; i < inputs.Count; i++)
        {
            if (!inputs[i].Axes.Skip(1).SequenceEqual(inputs[0].Axes.Skip(1)) || inputs[i].Rank != inputs[0].Rank)
            {
                throw new ShapeException(
                    $"Concatenate expects shapes that differ in the first axis alone, but the value above is {inputs[0]} and '{Sources[i - 1]}' is {inputs[i]}") { Misfit = i - 1 };
            }
        }

        return new ConcatenateComputation(new Shape([inputs.Sum(shape => shape[0]), .. inputs[0].Axes.Skip(1)]));
    }
}
