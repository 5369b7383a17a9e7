using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Adds named values of the same shape to the value above: the residual connection. Source: He et al., CVPR 2016.</summary>
/// <param name="sources">Names of the values to add.</param>
public sealed class AddAttribute(params string[] sources) : LayerAttribute
{
    internal override IReadOnlyList<string> Sources => sources ?? [];

    internal override string? Fault => Sources.Count == 0 ? "Add names no value to add" : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        for (int i = 1; i < inputs.Count; i++)
        {
            if (inputs[i] != inputs[0])
            {
                throw new ShapeException($"Add expects values of one shape, but the value above is {inputs[0]} and '{Sources[i - 1]}' is {inputs[i]}") { Misfit = i - 1 };
            }
        }

        return new SumComputation(inputs[0]);
    }
}
