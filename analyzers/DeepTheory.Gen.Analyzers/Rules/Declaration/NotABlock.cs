using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Repeat takes a class of the same project that is marked [Block] and has operations, all of them on one declaration.</summary>
internal sealed class NotABlock() : FaultRule(
    "DTG1024",
    FaultKind.NotABlock,
    "Repeat of what is no block",
    "Repeat takes a class of the same project that is marked [Block] and has operations, all of them on one declaration.");
