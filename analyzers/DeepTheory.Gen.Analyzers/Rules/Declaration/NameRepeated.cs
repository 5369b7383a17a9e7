using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A name stands for one value.</summary>
internal sealed class NameRepeated() : FaultRule(
    "DTG1007",
    FaultKind.NameRepeated,
    "Name used twice",
    "A name stands for one value.")
{
    public override string CodeFix => "write a free name";

    protected override IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault) =>
        fault.Replacement is { } free ? [new Cure($"Rename to '{free}'", network.Write(fault, free))] : [];
}
