using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A network has one loss and one optimizer, a layer one initializer and one bias.</summary>
internal sealed class OperationRepeated() : FaultRule(
    "DTG1009",
    FaultKind.OperationRepeated,
    "Operation given twice",
    "A network has one loss and one optimizer, a layer one initializer and one bias.")
{
    public override string CodeFix => "remove the second";

    protected override IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault) =>
        network.Graph.Operations[fault.Operation] is { } operation ? [new Cure($"Remove {operation.Word}", network.Remove(operation))] : [];
}
