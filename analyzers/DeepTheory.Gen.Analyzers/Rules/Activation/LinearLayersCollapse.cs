using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Two layers without an activation between them are one matrix.</summary>
internal sealed class LinearLayersCollapse() : SoundNetworkRule(
    "DTG3001",
    "Linear layers collapse",
    DiagnosticSeverity.Warning,
    "{0} stands on {1} with nothing nonlinear between, so that the two are one matrix and {2} parameters do what {3} can; put an activation such as Relu between",
    "A linear map of a linear map is a linear map: W2 (W1 x) = (W2 W1) x. Without an activation between them two layers can do no more than one.")
{
    public override string CodeFix => "insert Relu";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from second in network.Graph.Nodes
        let first = CollapsesWith(network, second)
        where first is not null
        let inner = (AffineComputation)first.Computation
        let outer = (AffineComputation)second.Computation
        select Report(
            network.Locate(second.Operation),
            [Cure(network, first)],
            second.Operation.Word,
            first.Operation.Word,
            Parameters(inner.Inputs, inner.Outputs) + Parameters(outer.Inputs, outer.Outputs),
            Parameters(inner.Inputs, outer.Outputs));

    /// <summary>
    /// The layer on which another stands directly, where both are trained; null where there is none, or where the value between has fewer
    /// numbers than both ends: such a bottleneck is no loss, but a matrix of low rank in fewer parameters.
    /// </summary>
    internal static Node? CollapsesWith(NetworkModel network, Node second)
    {
        if (second.Computation is not AffineComputation outer || !network.IsTrained() || !second.IsTrained())
        {
            return null;
        }

        Node? first = network.Producer(second.Inputs[0]);
        while (first is not null && (NetworkModel.IsTransparent(first) || IsLinear(first)) && network.OnlyConsumer(first) is not null)
        {
            first = network.Producer(first.Inputs[0]);
        }

        return first is { Computation: AffineComputation inner } && network.OnlyConsumer(first) is not null && first.IsTrained()
            && inner.Outputs >= Math.Min(inner.Inputs, outer.Outputs)
            ? first
            : null;
    }

    private static bool IsLinear(Node node) => node.Operation is ActivationFunctionAttribute { Facts.IsLinear: true };

    private static Cure Cure(NetworkModel network, Node first)
    {
        string relu = new ReluAttribute().Word;
        return network.ActivationOf(first) is { Operation: var linear }
            ? new Cure($"Replace {linear.Word} by {relu}", network.Replace(linear, relu))
            : new Cure($"Insert {relu}", network.InsertAfter(network.LastOf(first.Operation), relu));
    }

    private static long Parameters(int inputs, int outputs) => ((long)inputs * outputs) + outputs;
}
