using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A network needs at least one layer.</summary>
internal sealed class NoLayers() : FaultRule(
    "DTG1010",
    FaultKind.NoLayers,
    "Network without layers",
    "A network needs at least one layer.");
