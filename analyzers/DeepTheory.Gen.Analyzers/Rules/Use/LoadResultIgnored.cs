using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.NetworkType is { } network && use.Operation is IInvocationOperation call && IsDropped(call))
        {
            yield return Report(use.Name, Keep(call), network.Name);
        }
    }

    private static bool IsDropped(IInvocationOperation call) => call is { TargetMethod: { Name: "Load", IsStatic: true }, Parent: IExpressionStatementOperation };

    /// <summary>A variable for the network; none where a statement stands alone without a block, in which nothing can be declared.</summary>
    private static IReadOnlyList<Cure> Keep(IInvocationOperation call)
    {
        SyntaxNode statement = call.Parent!.Syntax;
        int earlier = Origin.BodyOf(call).Descendants().OfType<IInvocationOperation>().Count(other => IsDropped(other) && other.Syntax.SpanStart < call.Syntax.SpanStart);
        return statement.Parent is BlockSyntax or GlobalStatementSyntax
            ? [new Cure("Keep it in a variable", new Edit(EditKind.KeepInVariable, statement.GetLocation(), FreeNames.Near(call, "network", earlier)))]
            : [];
    }
}
