using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Who waits for longer than training lasts never acts.</summary>
internal sealed class PatienceBeyondTraining() : UseRule(
    "DTG5104",
    "Patience longer than training",
    DiagnosticSeverity.Warning,
    "{0} waits for {1} epochs without improvement, but training has {2}, so it never acts; lower Patience, or train longer",
    "At least one epoch improves on nothing, so that as many epochs without improvement as there are epochs never come.",
    "TrainingOptions")
{
    private static readonly (string Member, double Patience)[] Waiting = [("EarlyStopping", TrainingDefaults.EarlyStoppingPatience), ("ReduceOnPlateau", TrainingDefaults.PlateauPatience)];

    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        // Options without epochs may be a beginning that a with-expression completes.
        if (use.Operation is not IObjectCreationOperation options || Origin.MemberOf(options, "Epochs") is not { ConstantValue: { HasValue: true, Value: int epochs } })
        {
            yield break;
        }

        foreach ((string member, double unwritten) in Waiting)
        {
            if (Origin.MemberOf(options, member) is { } value
                && Origin.Of(value) is IObjectCreationOperation waiting
                && Origin.NumberOf(waiting, "Patience", unwritten) is { } patience
                && patience >= epochs)
            {
                Location place = (Origin.MemberOf(waiting, "Patience") ?? waiting).Syntax.GetLocation();
                yield return Report(place, member, (int)patience, epochs);
            }
        }
    }
}
