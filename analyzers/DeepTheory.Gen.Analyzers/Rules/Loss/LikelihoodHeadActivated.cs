using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A likelihood brings its parameters into their domain itself; an activation before bounds them once more, the mean too.</summary>
internal sealed class LikelihoodHeadActivated() : PairingRule(
    "DTG2016",
    "Activation before a likelihood",
    DiagnosticSeverity.Warning,
    "{0} takes any numbers and brings each parameter into its domain itself, but {1} {2} them all before, so that some parameters are never reached; take {1} away",
    "The heads of a likelihood are a mean, a spread and the like, and its links make positive what must be. An activation on the output bends all of them alike.")
{
    public override string CodeFix => "remove the activation";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) => loss.Demand is OutputDemand.Parameters
        && output.Form is not OutputForm.Free
        && !(output.IsRangeEstimated && double.IsInfinity(output.Minimum) && double.IsInfinity(output.Maximum));

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output) => Report(
        network.Locate(output.Giver),
        [network.RemoveActivation(output.Activation!)],
        loss.Word,
        output.Giver.Word,
        output.Form is OutputForm.Probability or OutputForm.Distribution or OutputForm.Squashed ? "bounds" : "bends");
}
