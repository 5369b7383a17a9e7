using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A name stands for one value.</summary>
internal sealed class NameRepeated() : FaultRule(
    "DTG1007",
    FaultKind.NameRepeated,
    "Name used twice",
    "A name stands for one value.");
