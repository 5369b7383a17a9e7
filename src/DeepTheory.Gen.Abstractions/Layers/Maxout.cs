using DeepTheory.Gen.Ir;

namespace DeepTheory.Gen;

/// <summary>
/// Maxout: the largest of each run of <paramref name="pieces"/> neighbouring values, a convex function that is learned. Takes a number of
/// values that the pieces divide, gives that many times fewer. Backward: dy goes to the largest, the first where several are equal.
/// Source: Goodfellow et al., ICML 2013.
/// </summary>
/// <param name="pieces">Values in a run, 2 or more.</param>
public sealed class MaxoutAttribute(int pieces = 2) : LayerAttribute
{
    /// <summary>Values in a run.</summary>
    public int Pieces { get; } = pieces;

    internal override string? Fault => Pieces >= 2 ? null : $"pieces is {Pieces}, but must be 2 or more";

    internal override Computation Apply(IReadOnlyList<Shape> inputs)
    {
        Shape input = inputs[0];
        if (input.Rank != 1 || input.Length % Pieces != 0)
        {
            throw input.Length % Pieces == 0
                ? ShapeException.SeveralAxes(Word, input)
                : new ShapeException($"Maxout expects a value of one axis with a length that {Pieces} divides, but is given {input}");
        }

        List<Expr> parts = [.. Enumerable.Range(0, Pieces).Select(PartsComputation.Part)];
        Expr dy = new Symbol("dy", Extent.Element);
        Expr y = new Symbol("y", Extent.Element);
        var gradients = new List<Expr>();
        Expr left = dy;
        foreach (Expr part in parts)
        {
            // What an equal part before has taken is no longer left.
            gradients.Add(Expr.Select(Condition.Equal(part, y), left, 0));
            left = Expr.Select(Condition.Equal(part, y), 0, left);
        }

        return new PartsComputation(new Shape(input.Length / Pieces), true, parts.Aggregate(Expr.Max), new(gradients));
    }
}
