namespace DeepTheory.Gen.Ir;

/// <summary>
/// What a loss computes from a batch of examples. Most losses take the whole output of a sample; some see the output as several heads
/// (mean and variance), some take the outputs of several samples together (pairs, triples).
/// </summary>
/// <param name="Heads">The parts of the output that its expressions read.</param>
/// <param name="Targets">
/// What stands for the target: one symbol per element of a head, one per number of the target for each row, or none.
/// </param>
/// <param name="Value">The loss of the batch.</param>
internal sealed record LossComputation(EquatableArray<Head> Heads, EquatableArray<Symbol> Targets, Expr Value)
{
    /// <summary>Trained numbers of the loss itself.</summary>
    public EquatableArray<TrainedCoefficient> Coefficients { get; init; }

    /// <summary>Samples that make one example: 2 for pairs, 3 for triples.</summary>
    public int SamplesPerExample => Heads.Max(head => head.Sample) + 1;

    /// <summary>Whether the target has a number for each element of a head.</summary>
    public bool HasElementTargets => Targets.Any(target => target.Extent == Extent.Element);

    /// <summary>Numbers in the target of one example.</summary>
    public int TargetLength => HasElementTargets ? Heads[0].Length : Targets.Count;

    /// <summary>Whether the loss is the mean over the examples of something that each has by itself.</summary>
    public bool IsMeanOfExamples =>
        Value is BinaryExpr { Operator: BinaryOperator.Divide, Left: Reduction { Operator: ReductionOperator.Sum, Over: Extent.Batch } sum } mean
        && mean.Right.Equals(Expr.Rows)
        && !sum.Operand.DescendantsAndSelf().Any(part => part is Reduction { Over: Extent.Batch } || part.Equals(Expr.Rows))
        && Heads.All(head => !head.Gradient.DescendantsAndSelf().Any(part => part is Reduction { Over: Extent.Batch }));

    /// <summary>Whether the output of a prediction is another than what the loss reads.</summary>
    public bool HasLinks => Heads.Any(head => head.Output is not null);
}

/// <summary>A part of a network's output, as a loss sees it.</summary>
/// <param name="Name">Name of its symbol.</param>
/// <param name="Start">Its first column.</param>
/// <param name="Length">Its columns.</param>
/// <param name="Sample">The sample of the example that it belongs to, from 0.</param>
/// <param name="Gradient">The derivative of the loss with respect to it.</param>
/// <param name="Output">What a prediction gives in its place, such as a variance for its logarithm; null where it gives the part itself.</param>
internal sealed record Head(string Name, int Start, int Length, int Sample, Expr Gradient, Expr? Output = null)
{
    /// <summary>What stands for a head in expressions.</summary>
    public static Expr Symbol(string name) => new Symbol(name, Extent.Element);

    /// <summary>Heads that divide the columns of an output evenly.</summary>
    public static EquatableArray<Head> OfColumns(Shape output, IReadOnlyList<string> names, IReadOnlyList<Expr> gradients, IReadOnlyList<Expr?>? outputs = null)
    {
        int length = output.Length / names.Count;
        return new(names.Select((name, i) => new Head(name, i * length, length, 0, gradients[i], outputs?[i])));
    }

    /// <summary>Heads that are the whole outputs of the samples of an example.</summary>
    public static EquatableArray<Head> OfSamples(Shape output, IReadOnlyList<string> names, IReadOnlyList<Expr> gradients) =>
        new(names.Select((name, i) => new Head(name, 0, output.Length, i, gradients[i])));
}
