using DeepTheory.Gen.Ir;
using static DeepTheory.Gen.Ir.Expr;

namespace DeepTheory.Gen;

/// <summary>
/// Plackett-Luce: the likelihood of a ranking, drawn item by item, each time by the softmax of the scores s of those that are left:
/// −log p = Σᵢ (log Σ_{j left} e^(sⱼ) − s of the item taken), i from the best place to the last but one;
/// by sⱼ: Σᵢ e^(sⱼ) / Σ_{left} e^s over the draws in which j is left, less 1 for the draw in which it is taken.
/// The output has one score per item, 2 to 64, and no activation; the target has each item's place, 0 for the best. Source: Luce 1959; Plackett 1975.
/// </summary>
public sealed class PlackettLuceAttribute : LossFunctionAttribute
{
    private const int MostItems = 64;

    internal override TargetDomain TargetDomain => TargetDomain.Rank;

    internal override OutputDemand Demand => OutputDemand.Logits;

    internal override NetworkTask Task(int outputs) => NetworkTask.Ranking;

    internal override string? FaultFor(Shape output) => output.Rank == 1 && output.Length is >= 2 and <= MostItems
        ? null
        : $"expects a score for each of 2 to {MostItems} items, but the output is {output}";

    internal override LossComputation Apply(Shape output)
    {
        var place = new Symbol("target", Extent.Element);
        Expr scores = SoftmaxAttribute.Bounded(PredictionLossAttribute.Prediction);
        int last = output.Length - 1;
        Expr total = 0;
        Expr gradient = -Select(Condition.Less(place, last), 1, 0);
        for (int draw = 0; draw < last; draw++)
        {
            Expr left = Select(Condition.GreaterOrEqual(place, draw), scores, -3e38);
            Expr largest = MaxColumns(left);
            Expr exponential = Exp(left - largest);
            total += largest + Log(SumColumns(exponential));
            gradient += exponential / SumColumns(exponential);
        }

        Expr taken = SumColumns(Select(Condition.Less(place, last), scores, 0));
        return new(new([new Head("prediction", 0, output.Length, 0, gradient / Rows)]), new([place]), MeanRows(total - taken));
    }
}
