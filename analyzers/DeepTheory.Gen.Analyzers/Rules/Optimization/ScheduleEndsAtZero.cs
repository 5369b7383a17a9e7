using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A learning rate of 0 changes nothing.</summary>
internal sealed class ScheduleEndsAtZero() : UseRule(
    "DTG5101",
    "Schedule ends before training does",
    DiagnosticSeverity.Warning,
    "{0} brings the learning rate of {1} to 0 after {2} epochs, but training goes on to {3}, of which the last {4} change nothing; let both end together, or give it a smallest rate",
    "A step is the learning rate times a direction. Once a schedule has reached 0, every further epoch costs its time and changes no parameter.",
    "CreateTrainer", "Trainer")
{
    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.Network?.Graph.Schedule is { } schedule && TrainingPlan.Of(use) is { } plan && plan.RatesBy(schedule) is { } rates)
        {
            int idle = rates.Reverse().TakeWhile(rate => rate <= 1e-12).Count();
            if (idle > 1)
            {
                yield return Report(Place(use, plan), schedule.Word, use.NetworkType!.Name, rates.Count - idle, rates.Count, idle);
            }
        }
    }

    /// <summary>The number of epochs, where it is written.</summary>
    internal static Location Place(Use use, TrainingPlan plan) => plan.Member(nameof(TrainingPlan.Epochs))?.Syntax.GetLocation() ?? use.Name;
}
