using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The loss takes the last layer's output, so no layer can follow it.</summary>
internal sealed class LayerAfterLoss() : FaultRule(
    "DTG1005",
    FaultKind.LayerAfterLoss,
    "Layer after the loss",
    "The loss takes the last layer's output, so no layer can follow it.");
