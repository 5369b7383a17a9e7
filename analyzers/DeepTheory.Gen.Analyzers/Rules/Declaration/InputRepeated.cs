using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A network has one input.</summary>
internal sealed class InputRepeated() : FaultRule(
    "DTG1004",
    FaultKind.InputRepeated,
    "Second input",
    "A network has one input.");
