using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A loss of logits makes the probabilities itself, and logits between 0 and 1 leave them hardly any room.</summary>
internal sealed class SigmoidBeforeLogits() : PairingRule(
    "DTG2009",
    "Sigmoid before a loss of logits",
    DiagnosticSeverity.Warning,
    "{0} keeps the output between 0 and 1, but {1} takes logits and makes probabilities itself, which then stay between {2}; take {0} away{3}",
    "A loss of logits applies the sigmoid or the softmax itself. Of numbers between 0 and 1 it makes probabilities that are never sure.")
{
    public override string CodeFix => "remove the activation, or take the loss of probabilities";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.Logits && output.Form is OutputForm.Probability;

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output)
    {
        LossFunctionAttribute? counterpart = OutputCures.CounterpartOf(loss, output.Activation!);
        return Report(
            network.Locate(output.Giver),
            [network.RemoveActivation(output.Activation!), .. network.TakeLoss(loss, counterpart)],
            output.Giver.Word,
            loss.Word,
            LogitRange.Of(loss, output),
            counterpart is null ? "" : $", or take {counterpart.Word}");
    }
}
