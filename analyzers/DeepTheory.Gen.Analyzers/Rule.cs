using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers;

/// <summary>One question, with its diagnostic. A rule is one file in <c>Rules/</c>; nothing lists them.</summary>
internal abstract class Rule
{
    private protected Rule(string id, string title, DiagnosticSeverity severity, string message, string description, params string[] tags) => Descriptor = new DiagnosticDescriptor(
        id, title, message, Category(id), severity, isEnabledByDefault: true, description, HelpLink(id), tags);

    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>What the code fix does, in a few words; null where no edit can cure the fault.</summary>
    public virtual string? CodeFix => null;

    /// <summary>The diagnostic at a place, with the cures in the order in which they are proposed; every report of a rule proposes the same ones in the same order.</summary>
    protected Diagnostic Report(Location location, IReadOnlyList<Cure> cures, params object?[] arguments) => Cure.Attach(Descriptor, location, cures, arguments);

    /// <summary>The diagnostic at a place, without cure.</summary>
    protected Diagnostic Report(Location location, params object?[] arguments) => Diagnostic.Create(Descriptor, location, arguments);

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

/// <summary>A question asked of every network.</summary>
internal abstract class NetworkRule(string id, string title, DiagnosticSeverity severity, string message, string description)
    : Rule(id, title, severity, message, description)
{
    /// <summary>What the rule finds.</summary>
    public abstract IEnumerable<Diagnostic> Examine(NetworkModel network);
}

/// <summary>A question asked of networks in which everything that is declared can be built; of others nothing sure is known.</summary>
internal abstract class SoundNetworkRule(string id, string title, DiagnosticSeverity severity, string message, string description)
    : NetworkRule(id, title, severity, message, description)
{
    public sealed override IEnumerable<Diagnostic> Examine(NetworkModel network) => network.Graph.Faults.Count == 0 ? ExamineSound(network) : [];

    /// <summary>What the rule finds. The graph has an input, an output and no faults.</summary>
    protected abstract IEnumerable<Diagnostic> ExamineSound(NetworkModel network);
}
