using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A binary loss asks each output for a yes or no of its own, and a softmax lets only one of them be a yes.</summary>
internal sealed class SoftmaxWithBinaryLoss() : PairingRule(
    "DTG2007",
    "Softmax with a binary loss",
    DiagnosticSeverity.Warning,
    "{0} asks each of {2} outputs for a yes or no of its own, but {1} shares 1 out among them, so that two can never both be a yes; take Sigmoid, or CategoricalCrossEntropy where one class is right",
    "A binary loss compares each output with its own target. A softmax makes the outputs sum to 1, which only targets with one yes can meet, and those have a better loss.")
{
    public override string CodeFix => "take Sigmoid, or CategoricalCrossEntropy";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.Probabilities && output.Form is OutputForm.Distribution;

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output) => Report(
        network.Locate(loss),
        [
            network.EndWith(output, new SigmoidAttribute()),
            .. network.TakeLoss(loss, output.Shape.Rank == 1 ? new CategoricalCrossEntropyAttribute() : null),
        ],
        loss.Word,
        output.Giver.Word,
        output.Shape.Length);
}
