using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Validation is to show what training does not.</summary>
internal sealed class ValidatedOnTrainingSamples() : UseRule(
    "DTG6013",
    "Validated on the training samples",
    DiagnosticSeverity.Warning,
    "{0} is given as training and as validation samples, so that overfitting cannot show, and stopping early, best parameters and plateaus go by what is learned by heart; keep some samples apart: Split, or ValidationFraction",
    "Validation samples tell whether the network does well on what it has not seen. The training samples themselves cannot.",
    "Fit")
{
    public override IEnumerable<Diagnostic> Examine(Use use) =>
        use.NetworkType is not null
        && use.Argument("validation") is { } validation
        && Origin.VariableOf(validation) is { } samples
        && SymbolEqualityComparer.Default.Equals(samples, Origin.VariableOf(use.Argument("train")))
            ? [Report(validation.Syntax.GetLocation(), samples.Name)]
            : [];
}
