using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An optimizer makes a loss small, so it needs one.</summary>
internal sealed class OptimizerWithoutLoss() : FaultRule(
    "DTG2002",
    FaultKind.OptimizerWithoutLoss,
    "Optimizer without loss",
    "An optimizer makes a loss small, so it needs one.");
