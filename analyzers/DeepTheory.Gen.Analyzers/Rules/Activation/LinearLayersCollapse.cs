using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Two layers without an activation between them are one.</summary>
internal sealed class LinearLayersCollapse() : SoundNetworkRule(
    "DTG3001",
    "Linear layers collapse",
    DiagnosticSeverity.Warning,
    "{0} stands on {1} with nothing nonlinear between, so that the two are one {2}; put an activation such as Relu between",
    "A linear map of a linear map is a linear map: W2 (W1 x) = (W2 W1) x. Without an activation between them two layers can do no more than one.")
{
    public override string CodeFix => "insert Relu";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from second in network.Graph.Nodes
        let first = CollapsesWith(network, second)
        where first is not null
        select Report(network.Locate(second.Operation), [Cure(network, first)], second.Operation.Word, first.Operation.Word, Whole(first.Computation, second.Computation));

    /// <summary>
    /// The layer on which another stands directly, where both are trained; null where there is none, or where the value between has fewer
    /// numbers than both ends: such a bottleneck is no loss, but a matrix of low rank in fewer parameters.
    /// </summary>
    internal static Node? CollapsesWith(NetworkModel network, Node second)
    {
        if (second.Computation is not (AffineComputation or ConvolutionComputation) || !network.IsTrained() || !second.IsTrained())
        {
            return null;
        }

        Node? first = network.Producer(second.Inputs[0]);
        while (first is not null && !NetworkModel.HasWeights(first) && first.IsLinear() && first.Inputs.Count == 1 && network.OnlyConsumer(first) is not null)
        {
            first = network.Producer(first.Inputs[0]);
        }

        return first is not null && network.OnlyConsumer(first) is not null && first.IsTrained() && Collapses(first, second) ? first : null;
    }

    private static bool Collapses(Node first, Node second) => (first.Computation, second.Computation) switch
    {
        (AffineComputation inner, AffineComputation outer) => inner.Outputs >= Math.Min(inner.Inputs, outer.Outputs),

        // Kernels apart, as a row and a column, or one for each channel and one across them, are a product in fewer parameters; nor are they one kernel with an image of another scale between.
        (ConvolutionComputation { Groups: 1 } inner, ConvolutionComputation { Groups: 1 } outer) =>
            inner.Result == outer.Image && inner.Result.Channels >= Math.Min(inner.Image.Channels, outer.Result.Channels) && !IsSeparated(inner.Window, outer.Window),
        (ConvolutionComputation inner, AffineComputation outer) =>
            Math.Min(inner.Output.Length, second.Inputs[0].Shape.Length) >= Math.Min(first.Inputs[0].Shape.Length, outer.Outputs),
        _ => false,
    };

    private static bool IsSeparated(Window inner, Window outer) =>
        (inner.Vertical.Kernel == 1) != (inner.Horizontal.Kernel == 1)
        && (inner.Vertical.Kernel == 1) == (outer.Horizontal.Kernel == 1)
        && (inner.Horizontal.Kernel == 1) == (outer.Vertical.Kernel == 1);

    /// <summary>What the two are together.</summary>
    private static string Whole(Computation first, Computation second) => (first, second) switch
    {
        (AffineComputation inner, AffineComputation outer) =>
            $"matrix and {Parameters(inner.Inputs, inner.Outputs) + Parameters(outer.Inputs, outer.Outputs)} parameters do what {Parameters(inner.Inputs, outer.Outputs)} can",
        (ConvolutionComputation inner, ConvolutionComputation outer) when second.Output.Rank == 2 => $"convolution over {Extent(inner.Window.Horizontal, outer.Window.Horizontal)} positions",
        (ConvolutionComputation inner, ConvolutionComputation outer) =>
            $"convolution over {Extent(inner.Window.Vertical, outer.Window.Vertical)} by {Extent(inner.Window.Horizontal, outer.Window.Horizontal)} positions",
        _ => "matrix",
    };

    /// <summary>Positions that a kernel on a kernel covers.</summary>
    private static long Extent(WindowAxis inner, WindowAxis outer) => inner.Extent + ((outer.Extent - 1) * inner.Stride);

    private static Cure Cure(NetworkModel network, Node first)
    {
        string relu = new ReluAttribute().Word;
        return network.ActivationOf(first) is { Operation: var linear }
            ? new Cure($"Replace {linear.Word} by {relu}", network.Replace(linear, relu))
            : new Cure($"Insert {relu}", network.InsertAfter(network.LastOf(first.Operation), relu));
    }

    private static long Parameters(int inputs, int outputs) => ((long)inputs * outputs) + outputs;
}
