using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Dropout changes the variance that a self-normalising activation keeps.</summary>
internal sealed class PlainDropoutBreaksSelfNormalization() : SoundNetworkRule(
    "DTG3011",
    "Plain dropout behind a self-normalising activation",
    DiagnosticSeverity.Warning,
    "{0} sets outputs of {1} to 0, which is not where it saturates, and makes their variance {2} times as large, so that they no longer normalise themselves; take AlphaDropout",
    "A self-normalising activation keeps mean 0 and variance 1. Dropout keeps the mean alone; alpha dropout keeps both.")
{
    public override string CodeFix => "replace by AlphaDropout";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        where network.IsTrained() && node.Computation is NoiseComputation { IsPlainDropout: true } && network.IsHidden(node)
        let activation = Source(network, node)
        where activation is { Facts.IsSelfNormalizing: true }
        let alpha = new AlphaDropoutAttribute(0).Word
        select Report(
            network.Locate(node.Operation),
            [new Cure($"Replace {node.Operation.Word} by {alpha}", network.Replace(node.Operation, alpha + network.ArgumentsOf(node.Operation)))],
            node.Operation.Word,
            activation.Word,
            Figures.Of(1 / (1 - ((NoiseComputation)node.Computation).DropRate)));

    /// <summary>The activation whose results the node takes.</summary>
    private static ActivationFunctionAttribute? Source(NetworkModel network, Node node)
    {
        Node? before = network.Producer(node.Inputs[0]);
        while (before is not null && NetworkModel.IsTransparent(before))
        {
            before = network.Producer(before.Inputs[0]);
        }

        return before?.Operation as ActivationFunctionAttribute;
    }
}
