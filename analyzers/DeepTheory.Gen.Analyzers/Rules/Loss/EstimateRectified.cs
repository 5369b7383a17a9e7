using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An estimate that is cut off at 0 reaches no negative target, and stays 0 for ever once it is so for all samples.</summary>
internal sealed class EstimateRectified() : PairingRule(
    "DTG2012",
    "Estimate rectified",
    DiagnosticSeverity.Warning,
    "{0} keeps the estimates of {1} {2}, and an output that is 0 for every sample has no gradient and never recovers; take Softplus where no target is negative, else no activation",
    "A rectifier gives 0 for every negative input, with derivative 0. On the output it cuts off half of the numbers that a target can be, and a unit that has died there is lost.")
{
    public override string CodeFix => "take Softplus, or remove the activation";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.Estimates or OutputDemand.NonNegative && output.Form is OutputForm.Rectified;

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output)
    {
        Cure softplus = network.EndWith(output, new SoftplusAttribute());
        return Report(
            network.Locate(output.Giver),
            loss.Demand is OutputDemand.NonNegative ? [softplus] : [softplus, network.RemoveActivation(output.Activation!)],
            output.Giver.Word,
            loss.Word,
            output.Range);
    }
}
