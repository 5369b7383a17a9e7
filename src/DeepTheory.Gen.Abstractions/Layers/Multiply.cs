using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>Multiplies the value above by named values of the same shape, number by number: a gate. Backward: dx of each is dy times the others.</summary>
/// <param name="sources">Names of the values to multiply by.</param>
public sealed class MultiplyAttribute(params string[] sources) : LayerAttribute
{
    internal override IReadOnlyList<string> Sources => sources ?? [];

    internal override string? Fault => Sources.Count == 0 ? "Multiply names no value to multiply by" : null;

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        for (int i = 1; i < inputs.Count; i++)
        {
            if (inputs[i] != inputs[0])
            {
                throw new ShapeException($"Multiply expects values of one shape, but the value above is {inputs[0]} and '{Sources[i - 1]}' is {inputs[i]}") { Misfit = i - 1 };
            }
        }

        return new ProductComputation(inputs[0]);
    }
}
