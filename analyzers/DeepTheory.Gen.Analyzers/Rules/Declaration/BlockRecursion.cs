using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A block that contains itself, by Repeat or by a block that it repeats, would give a network without end.</summary>
internal sealed class BlockRecursion() : FaultRule(
    "DTG1025",
    FaultKind.BlockRecursion,
    "Block within itself",
    "A block that contains itself, by Repeat or by a block that it repeats, would give a network without end.");
