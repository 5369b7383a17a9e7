using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A cross-entropy over classes only draws the right class up, so that the others must share what it leaves.</summary>
internal sealed class SigmoidWithCategoricalLoss() : PairingRule(
    "DTG2004",
    "Sigmoid with a categorical loss",
    DiagnosticSeverity.Error,
    "{0} only raises the probability of the right class, and {1} lets those of the others rise with it, so that 1 everywhere costs nothing; replace it by Softmax, or take BinaryCrossEntropy where each output is a yes or no of its own",
    "A cross-entropy over classes takes probabilities that sum to 1. Where each output has a probability of its own, the loss is smallest when all of them are 1.")
{
    public override string CodeFix => "replace the activation by Softmax, or take BinaryCrossEntropy";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.Distribution && output.Form is OutputForm.Probability;

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output) => Report(
        network.Locate(loss),
        [
            network.EndWith(output, new SoftmaxAttribute()),

            // Its targets are a number for each output, which class indices are not.
            .. network.TakeLoss(loss, loss.TargetDomain == TargetDomain.UnitInterval ? new BinaryCrossEntropyAttribute() : null),
        ],
        loss.Word,
        output.Giver.Word);
}
