using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Early stopping is to end training where the network begins to learn its samples by heart, which their own loss does not show.</summary>
internal sealed class EarlyStoppingWithoutValidation() : UseRule(
    "DTG6004",
    "Early stopping without validation",
    DiagnosticSeverity.Warning,
    "Early stopping watches the loss of the training samples here, since {0} is given no others; that loss goes on falling when the network only learns them by heart; give Fit validation samples, or set ValidationFraction",
    "Without validation samples early stopping looks at the training loss, which does not rise when the network overfits.",
    "Fit")
{
    private const double UsualFraction = 0.2;

    public override string CodeFix => "set ValidationFraction";

    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.NetworkType is not null
            && use.Operation is IInvocationOperation { Instance: not null }
            && use.Argument("validation") is null or { ConstantValue: { HasValue: true, Value: null } }
            && TrainingPlan.Of(use) is { Options: { } options } plan
            && plan.Member("EarlyStopping") is { ConstantValue.HasValue: false }
            && Origin.NumberOf(options, "ValidationFraction", 0) is 0)
        {
            Cure cure = new($"Set ValidationFraction = {UsualFraction}", new Edit(EditKind.SetMember, options.Syntax.GetLocation(), FormattableString.Invariant($"ValidationFraction = {UsualFraction}")));
            yield return Report(use.Name, [cure], use.Member);
        }
    }
}
