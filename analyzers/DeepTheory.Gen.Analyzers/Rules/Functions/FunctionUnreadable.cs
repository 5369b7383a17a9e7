using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A function of the network's own is arithmetic, comparisons, MathF and calls of the like; anything else has no formula.</summary>
internal sealed class FunctionUnreadable() : FaultRule(
    "DTG1202",
    FaultKind.FunctionUnreadable,
    "Function unreadable",
    "A function of the network's own is made of arithmetic, comparisons, locals, MathF and calls of methods of the like; anything else has no formula to differentiate.");
