using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A kernel of even size has no middle.</summary>
internal sealed class KernelOffCentre() : SoundNetworkRule(
    "DTG1106",
    "Kernel without a middle",
    DiagnosticSeverity.Info,
    "The kernel of {0} covers {1} positions and has no middle one, so that with Padding.Same the result lies half a position off; take {2}",
    "With Padding.Same the image keeps its size. An odd kernel reaches as far before a position as behind it, an even one a position further behind.")
{
    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        let window = (node.Computation as ConvolutionComputation)?.Window
        where window is not null && (window.Vertical.IsOffCentre || window.Horizontal.IsOffCentre)
        let kernel = window.Vertical.IsOffCentre ? window.Vertical.Kernel : window.Horizontal.Kernel
        select Report(
            network.Locate(node.Operation, window.Vertical.IsOffCentre ? "kernelHeight" : "kernelWidth"),
            node.Operation.Word,
            kernel,
            kernel == 2 ? "3" : $"{kernel - 1} or {kernel + 1}");
}
