using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The loss cannot take an output of this shape.</summary>
internal sealed class LossDoesNotFit() : FaultRule(
    "DTG2001",
    FaultKind.LossDoesNotFit,
    "Loss does not fit the output",
    "The loss cannot take an output of this shape.");
