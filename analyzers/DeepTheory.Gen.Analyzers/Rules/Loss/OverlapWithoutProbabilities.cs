using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An overlap counts shares of elements, which lie between 0 and 1.</summary>
internal sealed class OverlapWithoutProbabilities() : PairingRule(
    "DTG2015",
    "Overlap without probabilities",
    DiagnosticSeverity.Error,
    "{0} counts how far each element belongs to a region, from 0 to 1, but {1} gives {2}, with which the loss leaves [0, 1] or divides by 0; end with Sigmoid",
    "An overlap is a ratio of sums of shares between 0 and 1. With other numbers the ratio may be anything, and its denominator 0.")
{
    public override string CodeFix => "end with Sigmoid";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.Membership && !output.IsInUnitInterval && !output.IsRangeEstimated;

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output) => Report(
        network.Locate(loss), [network.EndWith(output, new SigmoidAttribute())], loss.Word, output.Giver.Word, output.Numbers);
}
