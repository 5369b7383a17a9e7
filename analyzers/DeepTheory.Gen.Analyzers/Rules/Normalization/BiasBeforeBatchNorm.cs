using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Batch normalisation subtracts the mean, and with it every bias that was added before.</summary>
internal sealed class BiasBeforeBatchNorm() : SoundNetworkRule(
    "DTG4001",
    "Bias before batch normalisation",
    DiagnosticSeverity.Info,
    "{0} adds a bias that {1} subtracts again with the mean, so its {2} parameters never matter; write UseBias = false",
    "Batch normalisation subtracts each feature's mean over the batch, so that a constant added before it is gone; its own bias does that work.")
{
    public override string CodeFix => "UseBias = false";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network) =>
        from node in network.Graph.Nodes
        where node.Computation is BatchNormalizationComputation && !NormalizationOnOutput.Reports(network, node)
        let before = network.Producer(node.Inputs[0])
        where before is not null && NetworkModel.HasWeights(before) && Bias(before) > 0 && network.Consumers(before.Output).All(consumer => consumer == node)
        let layer = before.Operation
        select Report(
            network.Locate(layer),
            [new Cure("Write UseBias = false", network.SetArgument(layer, nameof(DenseAttribute.UseBias), "false"))],
            layer.Word,
            node.Operation.Word,
            Bias(before));

    /// <summary>Numbers of a layer's bias, one for each feature or channel; 0 where it has none.</summary>
    private static int Bias(Node layer) =>
        layer.Computation.Parameters.Where(parameter => parameter.Role == ParameterRole.Bias).Sum(parameter => parameter.Shape.Length);
}
