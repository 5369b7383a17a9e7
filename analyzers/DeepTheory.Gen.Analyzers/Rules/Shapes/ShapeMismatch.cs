using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The operation cannot take a value of this shape.</summary>
internal sealed class ShapeMismatch() : FaultRule(
    "DTG1101",
    FaultKind.ShapeMismatch,
    "Shapes do not fit",
    "The operation cannot take a value of this shape.")
{
    public override string CodeFix => "insert Reshape, or what gives two values one size";

    protected override string Advice(NetworkModel network, Fault fault) => SizeMismatch.Of(network, fault)?.Advice ?? "";

    protected override IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault) =>
        fault.Replacement is { } before && network.Graph.Operations[fault.Operation] is { } operation ? [new Cure($"Insert {before}", network.InsertBefore(operation, before))]
        : SizeMismatch.Of(network, fault)?.Cure is { } cure ? [cure]
        : [];
}
