using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A kernel or a pool moves further than it covers.</summary>
internal sealed class PositionsSkipped() : SoundNetworkRule(
    "DTG1105",
    "Positions that nothing sees",
    DiagnosticSeverity.Warning,
    "{0} moves further than it covers, so that {1} of its {2} is seen by nothing; take a smaller stride, or a larger {3}",
    "A stride larger than the kernel leaves numbers out between its places. What computed them was for nothing, and what they say of the image is lost.")
{
    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        let seen = Seen(node)
        where seen.Rows * seen.Columns < 1

        // The shortcut around a block with a stride has a kernel of 1: the block sees what it leaves out.
        where network.Consumers(node.Inputs[0]).All(consumer => Seen(consumer) is var other && other.Rows * other.Columns < 1)
        select Report(
            network.Locate(node.Operation, seen.Rows < 1 ? nameof(Conv2DAttribute.StrideHeight) : nameof(Conv2DAttribute.StrideWidth)),
            node.Operation.Word,
            Figures.Percent(1 - (seen.Rows * seen.Columns)),
            node.Inputs[0].Shape.Rank == 2 ? "signal" : "image",
            node.Computation is PoolComputation ? "window" : "kernel");

    /// <summary>The share of an image's rows and columns that has a part in the node's result.</summary>
    private static (double Rows, double Columns) Seen(Node node) => node.Computation switch
    {
        ConvolutionComputation { Window: var window, Image: var image } => (window.Vertical.Seen(image.Height), window.Horizontal.Seen(image.Width)),
        PoolComputation pool => (PoolComputation.Seen(pool.Rows), PoolComputation.Seen(pool.Columns)),
        _ => (1, 1),
    };
}
