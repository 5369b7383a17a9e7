using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Far from an optimizer's usual rates nothing learns.</summary>
internal sealed class LearningRateImplausible() : SoundNetworkRule(
    "DTG5001",
    "Implausible learning rate",
    DiagnosticSeverity.Warning,
    "A learning rate of {0} is {1} for {2}, whose rates lie between {3} and {4}: {5}; begin with its default {6}",
    "Each optimizer has rates at which networks learn. Far below them training does not move, far above it falls apart, whatever the network.")
{
    public override string CodeFix => "the default rate";

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        const string rate = nameof(OptimizerAttribute.LearningRate);
        if (network.Graph.Optimizer is not { PlausibleRates: var (lowest, highest) } optimizer
            || !network.IsWritten(optimizer, rate)
            || (optimizer.LearningRate >= lowest && optimizer.LearningRate <= highest))
        {
            yield break;
        }

        bool isHigh = optimizer.LearningRate > highest;
        yield return Report(
            network.Locate(optimizer, rate),
            [new Cure("Take the default rate", network.RemoveArgument(optimizer, rate))],
            Figures.Of(optimizer.LearningRate),
            isHigh ? "too large" : "too small",
            optimizer.Word,
            Figures.Of(lowest),
            Figures.Of(highest),
            isHigh ? "steps overshoot and the loss grows" : "the parameters hardly move",
            Figures.Of(((OptimizerAttribute)Activator.CreateInstance(optimizer.GetType())).LearningRate));
    }
}
