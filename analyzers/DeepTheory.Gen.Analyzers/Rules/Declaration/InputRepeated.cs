using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A network has one input.</summary>
internal sealed class InputRepeated() : FaultRule(
    "DTG1004",
    FaultKind.InputRepeated,
    "Second input",
    "A network has one input.")
{
    public override string CodeFix => "remove the second";

    protected override IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault) =>
        network.Graph.Operations[fault.Operation] is { } operation ? [new Cure($"Remove {operation.Word}", network.Remove(operation))] : [];
}
