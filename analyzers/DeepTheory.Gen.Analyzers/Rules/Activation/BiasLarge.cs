using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Biases of hidden layers begin at 0, or close to it.</summary>
internal sealed class BiasLarge() : SoundNetworkRule(
    "DTG3010",
    "Large bias in a hidden layer",
    DiagnosticSeverity.Info,
    "A bias of {0} begins all units of {1} off the middle of what they take in, to the same side; take it away, so that biases begin at 0",
    "Weights of mean 0 spread a unit's input on both sides of 0, where activations bend. A bias that is large beside them takes all units away from there.")
{
    public override string CodeFix => "remove the bias";

    /// <summary>Biases up to this are in use, such as 0.01 and 0.1 before a ReLU.</summary>
    private const double Most = 0.1;

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from layer in network.Graph.Nodes
        where network.IsTrained() && layer.Settings?.Bias is { Value: > Most or < -Most } && network.IsHidden(layer)
        where network.OnlyConsumer(layer)?.Computation is not BatchNormalizationComputation && !RectifierBornNegative.Reports(network, layer)
        let bias = layer.Settings!.Bias!
        select Report(network.Locate(bias), [new Cure($"Remove {bias.Word}", network.Remove(bias))], Figures.Of(bias.Value), layer.Operation.Word);
}
