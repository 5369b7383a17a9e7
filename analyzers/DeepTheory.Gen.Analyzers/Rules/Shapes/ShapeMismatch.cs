using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The operation cannot take a value of this shape.</summary>
internal sealed class ShapeMismatch() : FaultRule(
    "DTG1101",
    FaultKind.ShapeMismatch,
    "Shapes do not fit",
    "The operation cannot take a value of this shape.");
