using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Without an input the shape of nothing is known.</summary>
internal sealed class InputMissing() : FaultRule(
    "DTG1003",
    FaultKind.InputMissing,
    "Network without input",
    "Without an input the shape of nothing is known.");
