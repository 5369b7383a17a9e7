using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Triplet loss: the network, one set of weights, is applied to an anchor a, a positive p of the same class and a negative n of another, and a is
/// to be nearer to p than to n by the margin m: mean over triples of max(0, D(a, p) − D(a, n) + m). Where it is not 0, with the
/// Euclidean distance: by f(p) −u, by f(n) v, by f(a) u − v, where u and v are the unit vectors from p and from n to a; with the squared
/// distance u and v are twice the differences. Inputs are triples, the samples one after the other; there is no target.
/// Source: Schroff, Kalenichenko and Philbin, CVPR 2015.
/// </summary>
public sealed class TripletAttribute : LossFunctionAttribute
{
    /// <summary>m, more than 0. Default: 1.</summary>
    public double Margin { get; set; } = 1;

    /// <summary>D. Default: the Euclidean distance.</summary>
    public Distance Distance { get; set; }

    internal override string? Fault => !(Margin > 0) ? $"Margin is {Margin}, but must be more than 0"
        : Enum.IsDefined(typeof(Distance), Distance) ? null
        : $"Distance is {(int)Distance}, but must be one of {nameof(Distance)}'s values";

    internal override NetworkTask Task(int outputs) => NetworkTask.Embedding;

    internal override LossComputation Apply(Shape output)
    {
        Expr anchor = Head.Symbol("anchor");
        (Expr near, Expr toNear) = Measure(anchor - Head.Symbol("positive"));
        (Expr far, Expr toFar) = Measure(anchor - Head.Symbol("negative"));
        Expr excess = near - far + Margin;
        Expr share = Select(Condition.Greater(excess, 0), 1, 0) / Rows;
        return new(
            Head.OfSamples(output, ["anchor", "positive", "negative"], [share * (toNear - toFar), -(share * toNear), share * toFar]),
            EquatableArray<Symbol>.Empty,
            MeanRows(Max(excess, 0)));
    }

    /// <summary>The length of a difference and its derivative, which is 0 for the difference 0.</summary>
    private (Expr Length, Expr Derivative) Measure(Expr difference)
    {
        Expr squares = SumColumns(Square(difference));
        return Distance == Distance.SquaredEuclidean
            ? (squares, 2 * difference)
            : (Sqrt(squares), difference * (1 / Max(Sqrt(squares), 1e-30)));
    }
}

/// <summary>How far two points are apart.</summary>
public enum Distance
{
    /// <summary>√Σ d².</summary>
    Euclidean,

    /// <summary>Σ d².</summary>
    SquaredEuclidean,
}
