using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Gated linear unit: the first half of the values times the sigmoid of the second, y = a σ(b), so that the network itself decides what
/// passes. Takes an even number of values, gives half as many. Backward: da = dy σ(b), db = dy a σ(b) (1 − σ(b)).
/// Source: Dauphin et al., ICML 2017.
/// </summary>
public sealed class GluAttribute : LayerAttribute
{
    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        Shape input = inputs[0];
        if (input.Rank != 1 || input.Length % 2 != 0)
        {
            throw input.Length % 2 == 0
                ? ShapeException.SeveralAxes(Word, input)
                : new ShapeException($"Glu expects a value of one axis with an even length, but is given {input}");
        }

        Expr a = PartsComputation.Part(0);
        Expr gate = Sigmoid(PartsComputation.Part(1));
        Expr dy = new Symbol("dy", Extent.Element);
        return new PartsComputation(new Shape(input.Length / 2), false, a * gate, new([dy * gate, dy * (a * (gate * (1 - gate)))]));
    }
}
