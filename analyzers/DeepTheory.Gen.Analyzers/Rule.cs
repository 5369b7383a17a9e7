using DeepTheory.Gen.Generators.Graphs;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers;

/// <summary>One question asked of every network. A rule is one file in <c>Rules/</c>; nothing lists them.</summary>
internal abstract class Rule
{
    protected Rule(string id, string title, string message, DiagnosticSeverity severity, string description) => Descriptor = new DiagnosticDescriptor(
        id, title, message, Category(id), severity, isEnabledByDefault: true, description, HelpLink(id));

    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>What the rule finds.</summary>
    public abstract IEnumerable<Diagnostic> Examine(NetworkModel network);

    private static string Category(string id) => id[3] switch
    {
        '1' => "Declaration",
        '2' => "Loss",
        '3' => "Activation",
        '4' => "Normalisation",
        '5' => "Optimisation",
        '6' => "Use",
        _ => "Deployment",
    };

    private static string HelpLink(string id) => $"https://github.com/deeptheory/DeepTheory.Gen/blob/main/analyzers/docs/{id}.md";
}

/// <summary>A rule that the graph builder already checks, because without it there is no graph.</summary>
internal abstract class FaultRule(string id, FaultKind kind, string title, string description)
    : Rule(id, title, "{0}", DiagnosticSeverity.Error, description)
{
    public override IEnumerable<Diagnostic> Examine(NetworkModel network) => network.Graph.Faults
        .Where(fault => fault.Kind == kind)
        .Select(fault => Diagnostic.Create(Descriptor, network.Locate(fault), fault.Message));
}
