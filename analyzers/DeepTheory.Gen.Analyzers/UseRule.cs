using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers;

/// <summary>A question asked of ordinary code, wherever it calls or creates something of the names that the rule gives.</summary>
internal abstract class UseRule(string id, string title, DiagnosticSeverity severity, string message, string description, params string[] members)
    : Rule(id, title, severity, message, description)
{
    /// <summary>Methods and types whose calls and creations the rule looks at.</summary>
    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>What the rule finds.</summary>
    public abstract IEnumerable<Diagnostic> Examine(Use use);
}
