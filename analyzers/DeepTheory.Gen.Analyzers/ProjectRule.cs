using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeepTheory.Gen.Analyzers;

/// <summary>A question asked once of a project that declares networks; its answer has no place in the code.</summary>
internal abstract class ProjectRule(string id, string title, DiagnosticSeverity severity, string message, string description)
    : Rule(id, title, severity, message, description, WellKnownDiagnosticTags.CompilationEnd)
{
    /// <summary>What the rule finds.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="options">The project's settings, <c>build_property.*</c> among them.</param>
    public abstract IEnumerable<Diagnostic> Examine(Compilation compilation, AnalyzerConfigOptions options);
}
