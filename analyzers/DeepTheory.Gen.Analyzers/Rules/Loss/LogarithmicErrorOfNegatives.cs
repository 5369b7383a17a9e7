using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The logarithm of 1 + y ends at y = −1, and the output does not.</summary>
internal sealed class LogarithmicErrorOfNegatives() : PairingRule(
    "DTG2017",
    "Logarithmic error of negatives",
    DiagnosticSeverity.Warning,
    "{0} takes the logarithm of 1 + the estimate, but {1} gives {2}, and from -1 downwards the gradient is 0, so that training stops there; end with Softplus",
    "A logarithmic error is one of numbers that are not negative. From -1 downwards there is no logarithm of 1 + y: it is floored, with derivative 0.")
{
    public override string CodeFix => "end with Softplus";

    /// <summary>Whether an output may lie where there is no logarithm of 1 + y.</summary>
    public static bool MayFail(NetworkOutput output) => output.Minimum <= -1 && !output.IsRangeEstimated;

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.NonNegative && output.Form is not OutputForm.LogDistribution && MayFail(output);

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output) => Report(
        network.Locate(loss), [network.EndWith(output, new SoftplusAttribute())], loss.Word, output.Giver.Word, output.Numbers);
}
