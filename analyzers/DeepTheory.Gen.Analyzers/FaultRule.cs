using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Generators.Graphs;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers;

/// <summary>A rule that the graph builder already checks, because without it there is no graph.</summary>
internal abstract class FaultRule(string id, FaultKind kind, string title, string description)
    : NetworkRule(id, title, DiagnosticSeverity.Error, "{0}", description)
{
    public sealed override IEnumerable<Diagnostic> Examine(NetworkModel network) => network.Graph.Faults
        .Where(fault => fault.Kind == kind)
        .Select(fault => Report(network.Locate(fault), fault.IsInBlock ? [] : Cures(network, fault), fault.Message + Advice(network, fault)));

    /// <summary>What the message says more, where the network tells more than the operation alone.</summary>
    protected virtual string Advice(NetworkModel network, Fault fault) => "";

    /// <summary>What would mend the fault, where it does not lie in a block.</summary>
    protected virtual IReadOnlyList<Cure> Cures(NetworkModel network, Fault fault) => [];
}
