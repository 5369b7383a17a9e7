using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>An estimate that an activation bounds reaches no target outside.</summary>
internal sealed class EstimateSquashed() : PairingRule(
    "DTG2011",
    "Estimate squashed",
    DiagnosticSeverity.Info,
    "{0} keeps the estimates of {1} {2}, so that a target outside is never reached, and near the ends the gradient vanishes; take it away, unless all targets lie there",
    "A loss of estimates compares numbers that may lie anywhere. An activation that is bounded on both sides keeps them in its range, where its derivative vanishes towards the ends.")
{
    public override string CodeFix => "remove the activation";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) => output.Form is OutputForm.Probability or OutputForm.Squashed
        && (loss.Demand is OutputDemand.Estimates || (loss.Demand is OutputDemand.NonNegative && !LogarithmicErrorOfNegatives.MayFail(output)));

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output) => Report(
        network.Locate(output.Giver),

        // A loss of what is not negative takes no free output either.
        loss.Demand is OutputDemand.Estimates ? [network.RemoveActivation(output.Activation!)] : [],
        output.Giver.Word,
        loss.Word,
        output.Range);
}
