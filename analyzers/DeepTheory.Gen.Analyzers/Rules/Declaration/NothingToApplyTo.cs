using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Initializers and biases apply to the layer above, which must have weights.</summary>
internal sealed class NothingToApplyTo() : FaultRule(
    "DTG1008",
    FaultKind.NothingToApplyTo,
    "Setting without layer",
    "Initializers and biases apply to the layer above, which must have weights.")
{
    public override string CodeFix => "remove the setting";

    protected override IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault) =>
        network.Graph.Operations[fault.Operation] is { } operation ? [new Cure($"Remove {operation.Word}", network.Remove(operation))] : [];
}
