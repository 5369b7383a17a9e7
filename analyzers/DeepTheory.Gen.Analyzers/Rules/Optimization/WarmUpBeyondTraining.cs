using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A warm-up is the beginning of training, not all of it.</summary>
internal sealed class WarmUpBeyondTraining() : UseRule(
    "DTG5103",
    "Warm-up longer than training",
    DiagnosticSeverity.Warning,
    "{0} is still warming up when the {1} epochs of {2} end, at {3} of the learning rate; shorten the warm-up, or train longer",
    "Warm-up raises the rate from a small beginning to what the optimizer is to have. Where it outlasts the training, that rate is never reached.",
    "CreateTrainer", "Trainer")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.Network?.Graph.Schedule is { } schedule
            && TrainingPlan.Of(use) is { } plan
            && plan.RatesBy(schedule) is { Count: > 1 } rates
            && rates.Zip(rates.Skip(1), (now, next) => next > now).All(rises => rises)
            && rates[rates.Count - 1] < 0.999)
        {
            FormattableString last = $"{rates[rates.Count - 1]:0.##}";
            yield return Report(ScheduleEndsAtZero.Place(use, plan), schedule.Word, rates.Count, use.NetworkType!.Name, FormattableString.Invariant(last));
        }
    }
}
