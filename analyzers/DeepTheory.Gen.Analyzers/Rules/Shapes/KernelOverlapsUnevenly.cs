using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A transposed convolution adds more numbers at some positions than at others.</summary>
internal sealed class KernelOverlapsUnevenly() : SoundNetworkRule(
    "DTG1107",
    "Kernel overlaps unevenly",
    DiagnosticSeverity.Info,
    "{0} sets a kernel of {1} down every {2} positions, so that some are sums of more numbers than their neighbours and a checkerboard shows; take {3}, or UpSample2D and Conv2D",
    "Where the stride does not divide the kernel of a transposed convolution, its places overlap unevenly: a pattern that training must unlearn (Odena et al. 2016).")
{
    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        let transposed = node.Computation as TransposedConvolutionComputation
        where transposed is not null
        let isTall = IsUneven(transposed.Window.Vertical, transposed.Image.Height)
        where isTall || IsUneven(transposed.Window.Horizontal, transposed.Image.Width)
        let axis = isTall ? transposed.Window.Vertical : transposed.Window.Horizontal
        select Report(
            network.Locate(node.Operation, isTall ? "kernelHeight" : "kernelWidth"),
            node.Operation.Word,
            axis.Kernel,
            axis.Stride,
            axis.Dilation == 1 ? $"a kernel of {((axis.Kernel / axis.Stride) + 1) * axis.Stride}" : "a dilation of 1 and a kernel that the stride divides");

    /// <summary>A single number has nothing to overlap with.</summary>
    private static bool IsUneven(WindowAxis axis, int length) => length > 1 && !axis.IsEven;
}
