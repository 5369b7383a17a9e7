using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Activation and Loss take the name of a static float method of the network class, of one float or of two.</summary>
internal sealed class FunctionMissing() : FaultRule(
    "DTG1201",
    FaultKind.FunctionMissing,
    "Function missing",
    "Activation and Loss take the name of a static float method of the network class: of one float, or of prediction and target.");
