using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An operation over one axis is given a value of several, as an image is.</summary>
internal sealed class FlattenMissing() : FaultRule(
    "DTG1102",
    FaultKind.FlattenMissing,
    "Flatten missing",
    "A dense layer, a softmax and the like work along one axis; Flatten reads a value of several axes as one.")
{
    public override string CodeFix => "insert Flatten";

    protected override IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault)
    {
        string flatten = new FlattenAttribute().Word;
        return network.Graph.Operations[fault.Operation] is { } operation ? [new Cure($"Insert {flatten}", network.InsertBefore(operation, flatten))] : [];
    }
}
