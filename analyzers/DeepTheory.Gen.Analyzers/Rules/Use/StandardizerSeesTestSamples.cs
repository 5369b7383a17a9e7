using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A mean over all samples tells the network something of those that it is to be tested with.</summary>
internal sealed class StandardizerSeesTestSamples() : UseRule(
    "DTG6012",
    "Standardised with the test samples",
    DiagnosticSeverity.Warning,
    "The mean and deviation are taken over all of {0}, which is then split, so that they know the test samples and the test is too kind; split first, and fit the standardizer on the training samples",
    "What prepares the data belongs to the training: fitted on samples of the test, it leaks what a new sample would never tell.",
    "Fit", "FitTargets")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.Operation is IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "Standardizer" } } call
            && Origin.VariableOf(use.Argument("train")) is { } samples
            && Origin.BodyOf(call).Descendants().OfType<IInvocationOperation>().Any(other => IsSplitOf(other, samples, call)))
        {
            yield return Report(use.Argument("train")!.Syntax.GetLocation(), samples.Name);
        }
    }

    /// <summary>Whether a call splits the samples, as they are or as the standardizer leaves them.</summary>
    private static bool IsSplitOf(IInvocationOperation call, ISymbol samples, IInvocationOperation fit) =>
        call.TargetMethod is { Name: "Split" or "StratifiedSplit", ContainingType.Name: "Dataset" }
        && (SymbolEqualityComparer.Default.Equals(Origin.VariableOf(call.Instance), samples)
            || (Origin.Of(call.Instance!) is IInvocationOperation { TargetMethod: { Name: "Apply" or "ApplyToTargets", ContainingType.Name: "Standardizer" } } applied
                && Origin.Of(applied.Instance!) == fit
                && applied.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(Origin.VariableOf(argument.Value), samples))));
}
