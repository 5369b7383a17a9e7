using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A schedule whose first change lies beyond the last epoch might as well not be there.</summary>
internal sealed class ScheduleNeverActs() : UseRule(
    "DTG5102",
    "Schedule never changes the rate",
    DiagnosticSeverity.Warning,
    "{0} leaves the learning rate of {1} as it is for all {2} epochs; shorten it, or train longer",
    "The schedule's first change comes after the last epoch, so that the rate stays what it was, which is hardly what it was declared for.",
    "CreateTrainer", "Trainer")
{
    public override IEnumerable<Diagnostic> Examine(Use use) =>
        use.Network?.Graph.Schedule is { } schedule
        && TrainingPlan.Of(use) is { } plan
        && plan.RatesBy(schedule) is { Count: > 1 } rates
        && rates.All(rate => rate == rates[0])
            ? [Report(ScheduleEndsAtZero.Place(use, plan), schedule.Word, use.NetworkType!.Name, rates.Count)]
            : [];
}
