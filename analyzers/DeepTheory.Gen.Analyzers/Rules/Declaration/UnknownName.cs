using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>From, Add and Concatenate take values that stand above them under that name.</summary>
internal sealed class UnknownName() : FaultRule(
    "DTG1006",
    FaultKind.UnknownName,
    "Unknown name",
    "From, Add and Concatenate take values that stand above them under that name.")
{
    public override string CodeFix => "write the nearest name";

    protected override IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault) =>
        fault.Replacement is { } near ? [new Cure($"Write '{near}'", network.Write(fault, near))] : [];
}
