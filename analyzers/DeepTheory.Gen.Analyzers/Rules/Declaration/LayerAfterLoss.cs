using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The loss takes the last layer's output, so no layer can follow it.</summary>
internal sealed class LayerAfterLoss() : FaultRule(
    "DTG1005",
    FaultKind.LayerAfterLoss,
    "Layer after the loss",
    "The loss takes the last layer's output, so no layer can follow it.")
{
    public override string CodeFix => "move the loss below the last layer";

    protected override IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault)
    {
        OperationAttribute? last = network.Graph.Operations.LastOrDefault(operation => operation is LayerAttribute or ActivationFunctionAttribute or FromAttribute or RepeatAttribute or OutputAttribute);
        return network.Graph.Loss is { } loss && last is not null
            ? [new Cure($"Move {loss.Word} below {last.Word}", network.Remove(loss), network.InsertAfter(network.LastOf(last), network.TextOf(loss)))]
            : [];
    }
}
