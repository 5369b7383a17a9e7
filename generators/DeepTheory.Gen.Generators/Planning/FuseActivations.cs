using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Generators.Planning;

/// <summary>
/// An elementwise activation that costs next to nothing is applied to a dense or convolutional layer's results while they are still in registers.
/// Functions with constants of their own (exponentials) are not: their constants would push the accumulators out of registers.
/// In a prediction a batch normalisation is a factor and a summand for each result, applied there too. A pool behind a convolution takes its windows from the planes
/// that the convolution leaves.
/// </summary>
internal static class FuseActivations
{
    public static IReadOnlyList<FusedNode> ForInference(IReadOnlyList<Node> nodes) => Fuse(nodes, keepsInputs: false);

    public static IReadOnlyList<FusedNode> ForTraining(IReadOnlyList<Node> nodes) => Fuse(nodes, keepsInputs: true);

    private static IReadOnlyList<FusedNode> Fuse(IReadOnlyList<Node> nodes, bool keepsInputs)
    {
        var fused = new List<FusedNode>();
        foreach (Node node in nodes)
        {
            if (fused.Count == 0 || fused[fused.Count - 1] is not { Pool: null } last || last.Node.Computation is not (AffineComputation or ConvolutionComputation or TransposedConvolutionComputation)
                || node.Inputs[0] != last.Output
                || nodes.Sum(other => other.Inputs.Count(value => value == last.Output)) != 1)
            {
                fused.Add(new FusedNode(node));
            }
            else if (node.Computation is PoolComputation pool && last.Node.Computation is ConvolutionComputation && (pool.Kind == PoolKind.Maximum || !keepsInputs))
            {
                fused[fused.Count - 1] = last with { Pool = node };
            }
            else if (last.Activation is null && node.Computation is BatchNormalizationComputation && !keepsInputs && last.Normalization is null)
            {
                fused[fused.Count - 1] = last with { Normalization = node };
            }
            else if (last.Activation is null && node.Computation is ExpressionComputation activation && IsCheap(activation)
                && !(keepsInputs && activation.Backward.Mentions(new Symbol("x", Extent.Element))))
            {
                fused[fused.Count - 1] = last with { Activation = node };
            }
            else
            {
                fused.Add(new FusedNode(node));
            }
        }

        return fused;
    }

    private static bool IsCheap(ExpressionComputation activation) =>
        activation.Coefficients.Count == 0
        && activation.Forward.DescendantsAndSelf().All(part => part is not (Reduction or ColumnConstants)
            && part is not UnaryExpr { Operator: not (UnaryOperator.Negate or UnaryOperator.Absolute) }
            && part is not BinaryExpr { Operator: BinaryOperator.Divide or BinaryOperator.Power });
}

/// <summary>A node, and what is applied to its results in registers: a batch normalisation first, then an activation. A pool takes its windows from what is left.</summary>
internal sealed record FusedNode(Node Node)
{
    public Node? Normalization { get; init; }

    public Node? Activation { get; init; }

    public Node? Pool { get; init; }

    /// <summary>The value that comes out.</summary>
    public Value Output => (Pool ?? Activation ?? Normalization ?? Node).Output;
}
