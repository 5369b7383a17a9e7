using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The argument lies outside the values for which the operation is defined.</summary>
internal sealed class ArgumentOutOfRange() : FaultRule(
    "DTG1011",
    FaultKind.ArgumentOutOfRange,
    "Argument out of range",
    "The argument lies outside the values for which the operation is defined.");
