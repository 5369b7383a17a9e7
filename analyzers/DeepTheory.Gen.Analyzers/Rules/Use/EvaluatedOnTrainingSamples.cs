using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>What a network has learned by heart it predicts well, which says nothing of what it has not seen.</summary>
internal sealed class EvaluatedOnTrainingSamples() : UseRule(
    "DTG6011",
    "Evaluated on the training samples",
    DiagnosticSeverity.Info,
    "{0} has been trained with {1}, so this measures what it remembers, not what it will do with samples that it has not seen; keep some apart: Split",
    "The error on training samples is lower than on others, the more so the larger the network; only samples kept apart show what it has learned.",
    "Evaluate")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use is { NetworkType: { } type, Operation: IInvocationOperation call }
            && Origin.VariableOf(use.Argument("data")) is { } samples
            && Origin.BodyOf(call).Descendants().OfType<IInvocationOperation>().Any(other =>
                other.TargetMethod is { Name: "Fit", ContainingType: { Name: "Trainer", TypeArguments: { Length: 1 } trained } }
                && SymbolEqualityComparer.Default.Equals(trained[0], type)
                && other.Arguments.Any(argument => argument.Parameter?.Name == "train" && SymbolEqualityComparer.Default.Equals(Origin.VariableOf(argument.Value), samples))))
        {
            yield return Report(use.Argument("data")!.Syntax.GetLocation(), type.Name, samples.Name);
        }
    }
}
