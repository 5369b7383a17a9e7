using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A block is a piece of a network: input, loss, optimizer, schedule, penalties, clipping and further outputs are the whole network's.</summary>
internal sealed class NoPlaceInBlock() : FaultRule(
    "DTG1027",
    FaultKind.NoPlaceInBlock,
    "No place in a block",
    "A block is a piece of a network: input, loss, optimizer, schedule, penalties, clipping and further outputs are the whole network's.");
