using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A binary cross-entropy takes logarithms of p and 1 − p, and the output leaves [0, 1].</summary>
internal sealed class BinaryCrossEntropyWithoutSigmoid() : PairingRule(
    "DTG2006",
    "Binary cross-entropy without sigmoid",
    DiagnosticSeverity.Error,
    "{0} takes the logarithms of p and 1 - p, but {1} gives {2}; end with Sigmoid, or take the loss of logits",
    "A binary cross-entropy takes probabilities, each between 0 and 1. Outside there is no logarithm of p or of 1 - p.")
{
    public override string CodeFix => "end with Sigmoid, or take the loss of logits";

    protected override bool IsWrong(LossFunctionAttribute loss, NetworkOutput output) =>
        loss.Demand is OutputDemand.Probabilities && !output.IsInUnitInterval && !output.IsRangeEstimated;

    protected override Diagnostic Report(NetworkModel network, LossFunctionAttribute loss, NetworkOutput output)
    {
        var sigmoid = new SigmoidAttribute();
        return Report(
            network.Locate(loss),
            [network.EndWith(output, sigmoid), .. network.TakeLogits(loss, output, sigmoid)],
            loss.Word,
            output.Giver.Word,
            output.Numbers);
    }
}
