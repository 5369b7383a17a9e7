using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Hidden units of equal weights compute the same number.</summary>
internal sealed class SymmetricWeights() : SoundNetworkRule(
    "DTG3002",
    "Hidden units begin equal",
    DiagnosticSeverity.Warning,
    "{0} begins all {1} units of {2} with the same weights, so that they compute the same number{3}; let {4} draw them",
    "Units of a hidden layer that begin equal are told apart by nothing: random weights are what lets each learn something of its own.")
{
    public override string CodeFix => "replace the initializer by the one that theory gives";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from layer in network.Graph.Nodes
        where network.IsTrained() && layer.Settings?.Initializer is not null
        let weight = layer.Weight()
        where weight is { IsTrained: true, Initial.IsConstant: true } && layer.Output.Shape[0] > 1 && !SeesInGroups(layer)
        let next = Next(network, layer)
        where next.Layer is not null
        let initializer = layer.Settings!.Initializer!
        let preferred = layer.Settings!.Preferred().Word
        select Report(
            network.Locate(initializer),
            [new Cure($"Replace {initializer.Word} by {preferred}", network.Replace(initializer, preferred))],
            initializer.Word,
            layer.Output.Shape[0],
            layer.Operation.Word,
            next.IsDisturbed || next.Layer!.Weight() is not { Initial.IsConstant: true }
                ? ", and only what is random elsewhere can tell them apart"
                : ", get the same gradient and stay equal for ever",
            preferred);

    /// <summary>Whether units of equal weights still differ, since they see other channels.</summary>
    private static bool SeesInGroups(Node layer) => layer.Computation is ConvolutionComputation { Groups: > 1 } or TransposedConvolutionComputation { Groups: > 1 };

    /// <summary>The next weights, where they alone take what the layer gives; and whether noise, which is not the same for all units, lies between.</summary>
    private static (Node? Layer, bool IsDisturbed) Next(NetworkModel network, Node layer)
    {
        bool isDisturbed = false;
        Node? next = network.OnlyConsumer(layer);
        while (next is { Computation: ExpressionComputation or ReshapeComputation or NoiseComputation or NormalizationComputation or PoolComputation or UpSampleComputation or PadComputation })
        {
            isDisturbed |= next.Computation is NoiseComputation { HasEffect: true };
            next = network.OnlyConsumer(next);
        }

        return (next?.Weight() is null ? null : next, isDisturbed);
    }
}
