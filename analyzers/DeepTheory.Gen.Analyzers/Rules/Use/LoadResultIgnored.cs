using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Load gives a network; it does not change one.</summary>
internal sealed class LoadResultIgnored() : UseRule(
    "DTG6001",
    "Loaded network is dropped",
    DiagnosticSeverity.Warning,
    "{0}.Load gives a new network and changes none, but what it gives is dropped; keep it in a variable",
    "Load is a static method that makes a new network from a file. A call whose result is dropped leaves every other network as it was, with random parameters perhaps.",
    "Load")
{
    public override string CodeFix => "keep it in a variable";

    public override IEnumerable<Diagnostic> Examine(Use use) =>
        use is { NetworkType: { } network, Operation: IInvocationOperation { TargetMethod.IsStatic: true, Parent: IExpressionStatementOperation statement } }
            ? [Report(
                use.Name,
                [new Cure("Keep it in a variable", new Edit(EditKind.KeepInVariable, statement.Syntax.GetLocation(), FreeNames.Near(use.Operation, "network")))],
                network.Name)]
            : [];
}
