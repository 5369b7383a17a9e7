using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Contrastive loss of pairs: the network, one set of weights, is applied to both samples a and b of an example, and D = |f(a) − f(b)| is drawn to
/// 0 for similar pairs (target s = 1) and beyond the margin m for others (s = 0): mean over pairs of ½ s D² + ½ (1 − s) max(0, m − D)²;
/// by f(a): (s − (1 − s) max(0, m − D) / D) (f(a) − f(b)), by f(b) the negative. Inputs are pairs, the two samples one after the other.
/// Source: Hadsell, Chopra and LeCun, CVPR 2006, where s has the opposite sense.
/// </summary>
public sealed class ContrastiveAttribute : LossFunctionAttribute
{
    /// <summary>m, more than 0: how far dissimilar samples are pushed apart. Default: 1.</summary>
    public double Margin { get; set; } = 1;

    internal override string? Fault => Margin > 0 ? null : $"Margin is {Margin}, but must be more than 0";

    internal override TargetDomain TargetDomain => TargetDomain.UnitInterval;

    internal override NetworkTask Task(int outputs) => NetworkTask.Embedding;

    internal override LossComputation Apply(Shape output)
    {
        var similar = new Symbol("similar", Extent.Row);
        Expr difference = Head.Symbol("first") - Head.Symbol("second");
        Expr squares = SumColumns(Square(difference));
        Expr distance = Sqrt(squares);
        Expr lack = Max(Margin - distance, 0);

        // Where the two coincide no direction is better than another: the gradient is 0.
        Expr pull = (similar - ((1 - similar) * (lack / Max(distance, 1e-30)))) / Rows;
        return new(
            Head.OfSamples(output, ["first", "second"], [pull * difference, -(pull * difference)]),
            new([similar]),
            MeanRows((0.5 * (similar * squares)) + (0.5 * ((1 - similar) * Square(lack)))));
    }
}
