using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Repeat gives a block as many numbers as it takes; outside of a block nothing stands for a number.</summary>
internal sealed class BlockArguments() : FaultRule(
    "DTG1026",
    FaultKind.BlockArguments,
    "Arguments of a block",
    "Repeat gives a block as many numbers as it takes; outside of a block nothing stands for a number.");
