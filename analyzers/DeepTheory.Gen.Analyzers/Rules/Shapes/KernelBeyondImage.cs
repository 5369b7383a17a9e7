using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An image has become so small that positions of a kernel lie on its padding wherever the kernel stands.</summary>
internal sealed class KernelBeyondImage() : SoundNetworkRule(
    "DTG1104",
    "Kernel positions that see padding alone",
    DiagnosticSeverity.Warning,
    "Of the {0} kernel positions of {1} only {2} ever lie on its {3}; the weights of the others multiply nothing but padding and never learn; shrink it less before, or take a smaller kernel",
    "Each pooling and each stride makes an image smaller, while padding lets any kernel stand on it. A weight that meets zeros alone has a gradient of 0.")
{
    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        let convolution = node.Computation as ConvolutionComputation
        where convolution is not null && convolution.Reaching < convolution.Window.Taps
        let isTall = convolution.Window.Vertical.Reaching(convolution.Image.Height) < convolution.Window.Vertical.Kernel
        select Report(
            network.Locate(node.Operation, isTall ? "kernelHeight" : "kernelWidth"),
            convolution.Window.Taps,
            node.Operation.Word,
            convolution.Reaching,
            node.Output.Shape.Rank == 2 ? $"signal of {convolution.Image.Width}" : $"image of {convolution.Image.Height} by {convolution.Image.Width}");
}
