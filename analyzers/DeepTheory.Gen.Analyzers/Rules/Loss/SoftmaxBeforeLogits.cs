using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A loss of logits makes the probabilities itself, so that a softmax before it is one too many.</summary>
internal sealed class SoftmaxBeforeLogits() : PairingRule(
    "DTG2008",
    "Softmax before a loss of logits",
    DiagnosticSeverity.Warning,
    "{0} gives {1}, but {2} takes logits and makes probabilities itself, {3}; take {0} away{4}",
    "A loss of logits applies the softmax or the sigmoid itself. Of probabilities it makes others that lie close together, however sure the network is.")
{
    public override string CodeFix => "remove the activation, or take the loss of probabilities";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.Logits && output.Form is OutputForm.Distribution or OutputForm.LogDistribution;

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output)
    {
        LossFunctionAttribute? counterpart = OutputCures.CounterpartOf(loss, output.Activation!);
        bool isDistribution = output.Form is OutputForm.Distribution;
        return Report(
            network.Locate(output.Giver),
            [network.RemoveActivation(output.Activation!), .. network.TakeLoss(loss, counterpart)],
            output.Giver.Word,
            isDistribution ? "probabilities" : "logarithms of probabilities",
            loss.Word,
            (isDistribution, LogitRange.IsOfSoftmax(loss)) switch
            {
                (true, _) => $"which then stay between {LogitRange.Of(loss, output, sumToOne: true)}",
                (false, true) => "which are the same again, so that the work is done twice",
                _ => "which then stay between 0 and 0.5",
            },
            counterpart is null ? "" : $", or take {counterpart.Word}");
    }
}
